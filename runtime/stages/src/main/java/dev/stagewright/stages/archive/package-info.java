/** The stage that unpacks archives, which need not be trusted. */
@NullMarked
package dev.stagewright.stages.archive;

import org.jspecify.annotations.NullMarked;
