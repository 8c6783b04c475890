/** A program built from its source by ready-made stages, and run out of the store. */
@NullMarked
package dev.stagewright.examples.hello;

import org.jspecify.annotations.NullMarked;
