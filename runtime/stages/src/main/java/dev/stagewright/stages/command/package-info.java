/** The stage that runs a program. */
@NullMarked
package dev.stagewright.stages.command;

import org.jspecify.annotations.NullMarked;
