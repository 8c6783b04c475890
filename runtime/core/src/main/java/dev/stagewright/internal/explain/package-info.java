/** Explanations: the differences between two results, and the reason of a build. */
@NullMarked
package dev.stagewright.internal.explain;

import org.jspecify.annotations.NullMarked;
