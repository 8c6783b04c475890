/** Which realizations of its dependencies a realization was built from. */
@NullMarked
package dev.stagewright.context;

import org.jspecify.annotations.NullMarked;
