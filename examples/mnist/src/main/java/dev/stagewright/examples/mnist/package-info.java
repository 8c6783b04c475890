/**
 * Two stages that show the library at work: digits drawn as strokes, and a network that learns to
 * read them.
 */
@NullMarked
package dev.stagewright.examples.mnist;

import org.jspecify.annotations.NullMarked;
