package dev.stagewright.examples.mnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is run and measured.
 *
 * @param log where its output goes
 * @param command what starts it
 */
record Program(Path log, List<String> command) {

  /** A main class of these tests. */
  static Program java(Path log, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-classpath", System.getProperty("java.class.path")));
    command.add(main.getName());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return new Program(log, command);
  }

  /** Runs it to its end. */
  Told run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("OMP_WAIT_POLICY", "PASSIVE"); // as the example itself is run
    int status =
        process.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IOException("%s failed, see %s".formatted(command, log));
    }
    return Told.of(seconds, Files.readAllLines(log));
  }
}
