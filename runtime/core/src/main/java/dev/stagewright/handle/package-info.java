/** What the classes that are generated for each stage have in common. */
@NullMarked
package dev.stagewright.handle;

import org.jspecify.annotations.NullMarked;
