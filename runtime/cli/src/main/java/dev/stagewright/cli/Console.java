package dev.stagewright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The environment and the streams of one run of the command.
 *
 * @param environment the environment's variables
 * @param in the answers of the user
 * @param out the output that the user asked for
 * @param err progress, questions and errors
 */
public record Console(
    Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {}
