/** Tests of the annealing example. */
@NullMarked
package dev.stagewright.examples.annealing;

import org.jspecify.annotations.NullMarked;
