/** The {@code stagewright} command: a store, and the stages of a class path, at the shell. */
@NullMarked
package dev.stagewright.cli;

import org.jspecify.annotations.NullMarked;
