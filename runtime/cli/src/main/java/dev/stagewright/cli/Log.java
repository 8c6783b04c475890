package dev.stagewright.cli;

import dev.stagewright.inspect.Catalogue;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Built;
import dev.stagewright.store.StoreException;
import dev.stagewright.store.StoreFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a build said. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = "Prints the log of the last build of a realization.")
final class Log implements Callable<Integer> {
  @Mixin
  private StoreChoice store;

  @Option(names = "--path", description = "Prints only where the log is.")
  private boolean path;

  @Parameters(paramLabel = "REF", description = "A realization.")
  private String ref;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    StoreFolder folder = store.existing();
    Path log = log(folder, Catalogue.of(folder).realization(ref));
    spec.commandLine()
        .getOut()
        .print(path ? log + System.lineSeparator() : Files.readString(log, StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private static Path log(StoreFolder folder, RRef rref) {
    List<Built> builds = folder.builds(rref);
    return builds.stream()
        .map(Built::log)
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new StoreException(
            builds.isEmpty()
                ? rref
                    + " was not built in this store, and logs do not travel: look where it was packed"
                : rref + " has no log: its builds wrote none, or somebody deleted it"));
  }
}
