/** The annotation processor: reads stages, judges them, and writes their typed API. */
@NullMarked
package dev.stagewright.processor;

import org.jspecify.annotations.NullMarked;
