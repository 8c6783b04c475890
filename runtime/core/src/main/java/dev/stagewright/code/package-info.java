/** The fingerprint of what a stage's build can reach in its author's own classes. */
@NullMarked
package dev.stagewright.code;

import org.jspecify.annotations.NullMarked;
