/** Realizing: the closure of a derivation, in order, each part reused or built once. */
@NullMarked
package dev.stagewright.realize;

import org.jspecify.annotations.NullMarked;
