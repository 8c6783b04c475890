/** Random stages: a model of what a user might write, its source text, and what must come of it. */
@NullMarked
package dev.stagewright.processor.testing.random;

import org.jspecify.annotations.NullMarked;
