/** Stages for the command to realize. */
@NullMarked
package dev.stagewright.cli.testing.stages;

import org.jspecify.annotations.NullMarked;
