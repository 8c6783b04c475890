/**
 * The names of things: hashes, stage names, paths, and the refs made of them, each validated as it
 * is read.
 */
@NullMarked
package dev.stagewright.ref;

import org.jspecify.annotations.NullMarked;
