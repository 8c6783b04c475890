package dev.stagewright.cli;

import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.inspect.UnknownRefException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.FailureRecord;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
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

/** The command {@code log}, which prints the log of a build. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the log of the last build of a realization.",
      "For a derivation whose builds all failed, prints the log of the last one."
    })
final class LogCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Option(names = "--path", description = "Prints only the path of the log.")
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

  private Path log(DiskStore disk) {
    try {
      return log(disk, RefResolver.of(disk).realization(ref));
    } catch (UnknownRefException e) {
      return lastFailure(disk).orElseThrow(() -> e).log();
    }
  }

  private static Path log(DiskStore disk, RRef rref) {
    List<RecordedBuild> builds = disk.builds(rref);
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
                : "has no log: its builds wrote none, or it was deleted");
  }

  /** Returns the last failure of a derivation that has no folder in the store, and so no name. */
  private Optional<FailureRecord> lastFailure(DiskStore disk) {
    Predicate<DRef> meant = new DRefFilter(ref);
    return disk.failures().stream()
        .filter(failure -> meant.test(failure.dref()))
        .findFirst();
  }
}
