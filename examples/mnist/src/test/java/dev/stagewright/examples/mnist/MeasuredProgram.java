package dev.stagewright.examples.mnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program to run and measure.
 *
 * @param log the file for its output
 * @param command the words that start it
 */
record MeasuredProgram(Path log, List<String> command) {

  /** Returns a main class of these tests, run as the profile {@code mnist} runs the program. */
  static MeasuredProgram java(Path log, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx512m",
        "-classpath",
        System.getProperty("java.class.path"),
        main.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return new MeasuredProgram(log, command);
  }

  /** Runs it to its end. */
  Measurements run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    int status =
        process.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IOException("%s failed, see %s".formatted(command, log));
    }
    return Measurements.of(seconds, Files.readAllLines(log));
  }
}
