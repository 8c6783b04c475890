/** Runs programs as stages. */
@NullMarked
package dev.stagewright.stages.command;

import org.jspecify.annotations.NullMarked;
