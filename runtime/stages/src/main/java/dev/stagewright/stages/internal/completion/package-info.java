/** The relations between values of a stage: a value that follows from others, and one refused. */
@NullMarked
package dev.stagewright.stages.internal.completion;

import org.jspecify.annotations.NullMarked;
