/**
 * The index: one file that remembers the realizations of a store, so that the disk need not be
 * asked.
 */
@NullMarked
package dev.stagewright.internal.index;

import org.jspecify.annotations.NullMarked;
