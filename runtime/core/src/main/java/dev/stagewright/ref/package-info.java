/**
 * The names of things: hashes, stage names, paths, and the refs made of them, each validated when
 * it is read.
 */
@NullMarked
package dev.stagewright.ref;

import org.jspecify.annotations.NullMarked;
