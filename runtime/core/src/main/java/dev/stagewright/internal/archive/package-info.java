/** Archives: closures of realizations in one file, verified in full before they are published. */
@NullMarked
package dev.stagewright.internal.archive;

import org.jspecify.annotations.NullMarked;
