/** Files and folders of any kind: sealed, measured, walked through, deleted. */
@NullMarked
package dev.stagewright.internal.fs;

import org.jspecify.annotations.NullMarked;
