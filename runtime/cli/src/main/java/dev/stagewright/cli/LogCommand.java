package dev.stagewright.cli;

import dev.stagewright.inspect.RefResolver;
import dev.stagewright.inspect.UnknownRefException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import dev.stagewright.store.FailureRecord;
import dev.stagewright.store.RecordedBuild;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a build said. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the log of the last build of a realization.",
      "Where all builds of a derivation failed: the log of the last that did."
    })
final class LogCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Option(names = "--path", description = "Prints only where the log is.")
  private boolean path;

  @Parameters(
      paramLabel = "REF",
      description = "A realization, or a derivation whose builds failed.")
  private String ref;

  private final Console console;

  LogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path log = log(store.existing());
    if (path) {
      console.out().println(log);
    } else {
      Files.copy(log, console.out());
    }
    console.out().flush();
    return ExitCode.OK;
  }

  private Path log(DiskStore folder) {
    try {
      return log(folder, RefResolver.of(folder).realization(ref));
    } catch (UnknownRefException e) {
      return lastFailure(folder).orElseThrow(() -> e).log();
    }
  }

  private static Path log(DiskStore folder, RRef rref) {
    List<RecordedBuild> builds = folder.builds(rref);
    return builds.stream()
        .map(RecordedBuild::log)
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new StoreException(rref + " " + withoutLog(builds)));
  }

  private static String withoutLog(List<RecordedBuild> builds) {
    return builds.stream()
        .flatMap(build -> build.record().adopted().stream())
        .reduce((first, second) -> second)
        .map(other -> "has no log: nothing was built, it was taken over from " + other)
        .orElse(
            builds.isEmpty()
                ? "was not built in this store, and logs do not travel: look where it was packed"
                : "has no log: its builds wrote none, or somebody deleted it");
  }

  /** A store has no folder, and so no name, for what was never built. */
  private Optional<FailureRecord> lastFailure(DiskStore folder) {
    Predicate<DRef> meant = new DerivationChoice(ref);
    return folder.failures().stream()
        .filter(failure -> meant.test(failure.dref()))
        .findFirst();
  }
}
