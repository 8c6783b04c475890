/**
 * The base classes of generated code: a builder, a derivation and a realization for each stage. The
 * compiler writes their subclasses from annotated stages; nothing here is meant to be extended by
 * hand.
 */
@NullMarked
package dev.stagewright.spi;

import org.jspecify.annotations.NullMarked;
