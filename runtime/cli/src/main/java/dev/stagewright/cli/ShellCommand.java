package dev.stagewright.cli;

import dev.stagewright.internal.inspect.RefResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code shell}, which opens a shell among the files of a realization. */
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    description = "Opens $SHELL in the folder of a realization, and exits with its exit code.")
final class ShellCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Parameters(paramLabel = "REF[/PATH]", description = "A realization, and a folder in it.")
  private String place;

  private final Console console;

  ShellCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = RefResolver.of(store.existing()).file(place);
    if (!Files.isDirectory(folder)) {
      throw new CommandException(place + " is a file: name the folder that it is in");
    }
    console.err().println(folder);
    return new ProcessBuilder(console.environment().getOrDefault("SHELL", "/bin/sh"))
        .directory(folder.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }
}
