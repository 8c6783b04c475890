/** The cost of compiling stages, against AutoValue and against no processor at all. */
@NullMarked
package dev.stagewright.processor.cost;

import org.jspecify.annotations.NullMarked;
