/** A stored realization, its inputs, and the settings and failures of a store. */
@NullMarked
package dev.stagewright.store;

import org.jspecify.annotations.NullMarked;
