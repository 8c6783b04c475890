/** A stage as its author declared it, right or wrong, as plain values. */
@NullMarked
package dev.stagewright.processor.model;

import org.jspecify.annotations.NullMarked;
