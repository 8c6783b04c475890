/** What a build can reach in the author's own code, read from bytecode. */
@NullMarked
package dev.stagewright.code;

import org.jspecify.annotations.NullMarked;
