/** Matchers: the choice among the existing realizations of a derivation, or of a build. */
@NullMarked
package dev.stagewright.match;

import org.jspecify.annotations.NullMarked;
