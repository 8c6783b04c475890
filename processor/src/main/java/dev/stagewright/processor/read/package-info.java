/**
 * Readers that turn the compiler's view of a class into a model of the stage, without judging it.
 */
@NullMarked
package dev.stagewright.processor.read;

import org.jspecify.annotations.NullMarked;
