/** Tests of the MNIST example; none of them needs the real digits. */
@NullMarked
package dev.stagewright.examples.mnist;

import org.jspecify.annotations.NullMarked;
