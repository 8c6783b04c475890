package runs;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.build.Secret;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Draws numbers, and is told how. */
@Stage(name = "simulation", version = "1", realizations = 3)
public class Simulation {
  @Config int size = 3;

  /** How many at once. */
  @Argument @Positive int threads = 4;

  @Argument Secret token = Secret.none();
  @Argument Optional<String> greeting;
  @Argument Map<String, Integer> values;
  @Argument Verbosity verbosity = Verbosity.QUIET;
  @Argument UnaryOperator<String> printer = text -> text + "!";
  @Argument List<? extends Runnable> listeners = List.of();
  @Argument int[] buffer = {1, 2};

  @Output("report.txt")
  Path report;

  @Build(cores = 0, timeout = "PT30M", retries = 2)
  void run() throws IOException {
    listeners.forEach(Runnable::run);
    Files.write(
        report,
        List.of(
            threads + " " + token.value().isPresent() + " " + greeting.orElse("none"),
            printer.apply(verbosity + " " + values + " " + buffer.length)));
  }

  /** How much to tell. */
  public enum Verbosity {
    /** Nothing. */
    QUIET,
    /** Everything. */
    LOUD
  }
}
