/**
 * The relations between the values of the stages: what follows from others, and what is refused.
 */
@NullMarked
package dev.stagewright.stages.internal;

import org.jspecify.annotations.NullMarked;
