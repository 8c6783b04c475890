package dev.stagewright.examples.annealing;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.ConfigException;
import dev.stagewright.store.StoreException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that searches a terrain, and plots the best search that the store has. */
@Command(
    name = "annealing",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Searches a terrain for its lowest point by simulated annealing, unless the store"
        + " has a search already, and plots the best one.")
public final class Anneal implements Callable<Integer> {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store; $STAGEWRIGHT_STORE or the user's own if not given.")
  private @Nullable Path folder;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "How often the search cools down (60).")
  private @Nullable Integer steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Makes the search repeatable; every one differs if not given.")
  private @Nullable Long seed;

  @Option(names = "--rebuild", description = "Searches once more, and keeps the better result.")
  private boolean rebuild;

  @Option(
      names = "--unpack",
      paramLabel = "FILE",
      description = "First takes over a search that another site has packed.")
  private @Nullable Path unpack;

  @Option(
      names = "--pack",
      paramLabel = "FILE",
      description = "At last packs the best search, for another site to take over.")
  private @Nullable Path pack;

  private final PrintStream out;

  Anneal(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the program.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(
        run(System.out, new PrintWriter(System.err, true, Charset.defaultCharset()), arguments));
  }

  static int run(PrintStream out, PrintWriter err, String... arguments) {
    return new CommandLine(new Anneal(out))
        .setErr(err)
        .setExecutionExceptionHandler((failure, line, parsed) -> {
          if (failure instanceof RealizeException
              || failure instanceof StoreException
              || failure instanceof ConfigException) {
            line.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw failure;
        })
        .execute(arguments);
  }

  @Override
  public Integer call() {
    try (Store store = folder == null ? Store.open() : Store.open(folder)) {
      Store told = store.listening(this::tell);
      if (unpack != null) {
        store.archive().unpack(unpack).forEach(rref -> out.printf("unpacked  %s%n", rref));
      }
      AnnealingDRef annealing = annealing();
      if (rebuild) {
        told.rebuild(annealing);
      }
      PlotRRef plot = told.realize(PlotStage.builder().annealing(annealing).instantiate());
      AnnealingRRef best = plot.annealing();
      out.printf(Locale.ROOT, "energy    %.6f%n", best.energy());
      out.printf("rref      %s%n", best.rref());
      out.printf("plot      %s%n", plot.png());
      if (pack != null) {
        store.archive().pack(List.of(best.rref()), pack);
        out.printf("packed    %s%n", pack);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private AnnealingDRef annealing() {
    AnnealingStage.Builder annealing = AnnealingStage.builder()
        .terrain(TerrainStage.builder().instantiate())
        .seed(Optional.ofNullable(seed));
    return (steps == null ? annealing : annealing.steps(steps)).instantiate();
  }

  private void tell(BuildEvent event) {
    if (event instanceof BuildEvent.Built built) {
      out.printf(
          Locale.ROOT,
          "%s: built in %.1f s%n",
          built.dref().name(),
          built.duration().toMillis() / 1000.0);
    } else if (event instanceof BuildEvent.Reused reused) {
      out.printf("%s: in the store%n", reused.dref().name());
    }
  }
}
