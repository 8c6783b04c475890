/** Constraints on values: the words for each demand, and the answer for a value that is known. */
@NullMarked
package dev.stagewright.processor.demand;

import org.jspecify.annotations.NullMarked;
