/** The ready-made matchers. */
@NullMarked
package dev.stagewright.internal.match;

import org.jspecify.annotations.NullMarked;
