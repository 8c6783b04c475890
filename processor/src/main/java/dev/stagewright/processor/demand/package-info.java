/** What constraints demand of a value: the words for it, and the answer for one that is known. */
@NullMarked
package dev.stagewright.processor.demand;

import org.jspecify.annotations.NullMarked;
