package dev.stagewright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a process is given: a test gives something else.
 *
 * @param environment the environment's variables
 * @param in where a person's answers come from
 * @param out takes what was asked for
 * @param err takes what is said besides
 */
record Console(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {}
