/** Paths that outputs may have, on every system. */
@NullMarked
package dev.stagewright.internal.path;

import org.jspecify.annotations.NullMarked;
