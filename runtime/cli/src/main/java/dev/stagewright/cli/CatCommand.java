package dev.stagewright.cli;

import dev.stagewright.internal.inspect.RefResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code cat}, which prints a file or lists a folder. */
@Command(
    name = "cat",
    mixinStandardHelpOptions = true,
    description = "Prints a file of a realization, or the names in a folder of it.")
final class CatCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Parameters(paramLabel = "REF/PATH", description = "A realization, and a path in it.")
  private String place;

  private final Console console;

  CatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path file = RefResolver.of(store.existing()).file(place);
    if (Files.isDirectory(file)) {
      list(file);
    } else {
      print(file);
    }
    return ExitCode.OK;
  }

  private void list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
          .sorted()
          .forEach(console.out()::println);
    }
  }

  /** Copies the bytes unchanged, since a picture may be piped into a program. */
  private void print(Path file) throws IOException {
    Files.copy(file, console.out());
    console.out().flush();
  }
}
