package dev.stagewright.stages.command;

import dev.stagewright.BuildContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One run of a program.
 *
 * @param command the program and its arguments
 * @param environment all that it finds in its environment
 * @param folder where it works
 */
record Run(List<String> command, Map<String, String> environment, Path folder) {

  void complete(BuildContext build) throws IOException, InterruptedException {
    Printed printed = new Printed(build::log);
    Process process = start();
    try {
      process.getOutputStream().close();
      read(process, printed);
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw CommandException.failed(command, exitCode, printed.lastLines());
      }
    } finally {
      kill(process);
    }
  }

  private Process start() throws CommandException {
    ProcessEncoding encoding = ProcessEncoding.ofThisJava();
    List<String> words = new ArrayList<>(command);
    words.set(0, program());
    words.replaceAll(encoding::handed);
    ProcessBuilder builder = new ProcessBuilder(words)
        .directory(new File(encoding.handed(folder.toString())))
        .redirectErrorStream(true);
    builder.environment().clear();
    environment.forEach((name, value) -> builder.environment().put(name, encoding.handed(value)));
    try {
      return builder.start();
    } catch (IOException e) {
      CommandException failure = CommandException.notStarted(
          command,
          "%s. It was looked for in %s".formatted(e.getMessage(), environment.get("PATH")));
      failure.initCause(e);
      throw failure;
    }
  }

  private String program() {
    String name = command.get(0);
    boolean path = name.contains("/");
    return path
        ? name
        : new SearchPath(environment.getOrDefault("PATH", ""))
            .find(name)
            .map(Path::toString)
            .orElse(name);
  }

  /** Reads in a thread of its own, since nobody can interrupt one that reads. */
  private static void read(Process process, Printed printed)
      throws IOException, InterruptedException {
    CompletableFuture<Void> all = new CompletableFuture<>();
    Thread reader = new Thread(
        () -> {
          try {
            printed.read(process.getInputStream());
            all.complete(null);
          } catch (Throwable e) {
            all.completeExceptionally(e);
          }
        },
        "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
    try {
      all.get();
    } catch (ExecutionException e) {
      throw new IOException("Cannot read what the program prints", e.getCause());
    }
  }

  /** Ends the program, and what it started, if they have not ended by themselves. */
  private static void kill(Process process) {
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    family.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }
}
