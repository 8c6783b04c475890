/** Unpacks archives that nobody has to trust. */
@NullMarked
package dev.stagewright.stages.archive;

import org.jspecify.annotations.NullMarked;
