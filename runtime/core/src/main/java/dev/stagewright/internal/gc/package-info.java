/** Garbage collection: the references in a store, the choice of what goes, and its deletion. */
@NullMarked
package dev.stagewright.internal.gc;

import org.jspecify.annotations.NullMarked;
