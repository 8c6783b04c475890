/** The index: one file that remembers the realizations of a store and spares look-ups on disk. */
@NullMarked
package dev.stagewright.internal.index;

import org.jspecify.annotations.NullMarked;
