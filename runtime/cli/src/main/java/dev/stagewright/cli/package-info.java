/** The {@code stagewright} command, which realizes stages and manages a store at the shell. */
@NullMarked
package dev.stagewright.cli;

import org.jspecify.annotations.NullMarked;
