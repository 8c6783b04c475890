/** The law book: what a stage must be, one rule a unit, and the problems found as values. */
@NullMarked
package dev.stagewright.processor.validate;

import org.jspecify.annotations.NullMarked;
