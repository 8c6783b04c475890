/** Tests of a program built from its source. */
@NullMarked
package dev.stagewright.examples.hello;

import org.jspecify.annotations.NullMarked;
