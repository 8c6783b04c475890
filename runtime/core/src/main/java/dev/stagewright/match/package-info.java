/** Matchers: which of the existing realizations count, or that one must be built. */
@NullMarked
package dev.stagewright.match;

import org.jspecify.annotations.NullMarked;
