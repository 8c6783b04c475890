/** Contexts: the realizations of its dependencies that a realization was built from. */
@NullMarked
package dev.stagewright.internal.context;

import org.jspecify.annotations.NullMarked;
