package dev.stagewright.stages.command;

import dev.stagewright.BuildContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
 * @param environment its whole environment
 * @param folder its working directory
 * @param background the processes that it may leave behind
 */
record ProgramRun(
    List<String> command,
    Map<String, String> environment,
    Path folder,
    BackgroundProcesses background) {

  void complete(BuildContext build) throws IOException, InterruptedException {
    ProgramOutput printed = new ProgramOutput(build::log);
    background
        .stop()
        .forEach(process ->
            build.log("Stopped %s, which a killed build left behind".formatted(process)));
    OutputPipeline pipeline = start();
    try {
      pipeline.program().getOutputStream().close();
      read(pipeline.output(), printed);
      int exitCode = pipeline.program().waitFor();
      List<String> left = background.endOrStop();
      if (exitCode != 0) {
        throw CommandException.failed(command, exitCode, printed.lastLines());
      }
      if (!left.isEmpty()) {
        throw CommandException.leftRunning(command, left, printed.lastLines());
      }
    } catch (Throwable e) {
      pipeline.kill();
      background.stop();
      throw e;
    }
  }

  private OutputPipeline start() throws CommandException {
    ProcessEncoding encoding = ProcessEncoding.ofThisJava();
    List<String> words = new ArrayList<>(command);
    words.set(0, program());
    words.replaceAll(encoding::encode);
    ProcessBuilder builder = new ProcessBuilder(words)
        .directory(new File(encoding.encode(folder.toString())))
        .redirectErrorStream(true);
    builder.environment().clear();
    environment.forEach((name, value) -> builder.environment().put(name, encoding.encode(value)));
    try {
      return OutputPipeline.start(builder);
    } catch (IOException e) {
      CommandException failure = CommandException.notStarted(
          command,
          "%s. It was searched for in %s".formatted(e.getMessage(), environment.get("PATH")));
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

  /** Reads in a thread of its own, since a thread that reads cannot be interrupted. */
  private static void read(InputStream output, ProgramOutput printed)
      throws IOException, InterruptedException {
    CompletableFuture<Void> all = new CompletableFuture<>();
    Thread reader = new Thread(
        () -> {
          try {
            printed.read(output);
            all.complete(null);
          } catch (Throwable e) {
            all.completeExceptionally(e);
          }
        },
        "output of a command");
    reader.setDaemon(true);
    reader.start();
    try {
      all.get();
    } catch (ExecutionException e) {
      throw new IOException("Cannot read the output of the program", e.getCause());
    }
  }
}
