/** Stages for the command to realize. */
@NullMarked
package dev.stagewright.cli.stages;

import org.jspecify.annotations.NullMarked;
