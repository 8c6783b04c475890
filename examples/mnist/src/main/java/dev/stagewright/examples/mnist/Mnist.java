package dev.stagewright.examples.mnist;

import dev.stagewright.ConsoleProgress;
import dev.stagewright.Store;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.ConfigException;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import dev.stagewright.stages.FetchUrl;
import dev.stagewright.store.StoreException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that trains the MNIST model, unless the store has it already. */
@Command(
    name = "mnist",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains the Keras MNIST CNN, unless the store has it already.")
public final class Mnist implements Callable<Integer> {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store; $STAGEWRIGHT_STORE or the user's own if not given.")
  private @Nullable Path folder;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often every image is seen (${DEFAULT-VALUE}).")
  private int epochs = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Makes the training repeatable; every one differs if not given.")
  private @Nullable Long seed;

  @Option(names = "--rebuild", description = "Trains once more, and keeps the better model.")
  private boolean rebuild;

  @Option(
      names = "--train",
      paramLabel = "N",
      description = "How many digits to draw for the training (6000).")
  private @Nullable Integer train;

  @ArgGroup(exclusive = false)
  private @Nullable Download download;

  private static final class Download {
    @Option(
        names = "--url",
        required = true,
        paramLabel = "URL",
        description = "Trains on this mnist.npz instead of drawn digits.")
    private URI url = URI.create("");

    @Option(
        names = "--sha256",
        required = true,
        paramLabel = "SUM",
        description = "The checksum of that file.")
    private String sha256 = "";

    RefPath file() {
      return FetchUrl.from(url)
          .sha256(sha256.toLowerCase(Locale.ROOT))
          .instantiate()
          .file();
    }
  }

  private final PrintStream out;

  Mnist(PrintStream out) {
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
    return new CommandLine(new Mnist(out))
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
    ConsoleProgress progress = new ConsoleProgress(out);
    try (Store store = folder == null ? Store.open() : Store.open(folder)) {
      Store told = store.listening(progress);
      MnistModelDRef model = MnistModelStage.builder()
          .dataset(dataset())
          .epochs(epochs)
          .seed(Optional.ofNullable(seed))
          .instantiate();
      MnistModelRRef best = rebuild ? told.rebuild(model) : told.realize(model);
      out.println(progress.summary());
      if (rebuild) {
        tellOfAWorseOne(store.realize(model, Matchers.latest(1)), best);
      }
      out.printf(Locale.ROOT, "accuracy  %.4f%n", best.accuracy());
      out.printf("rref      %s%n", best.rref());
      out.printf("folder    %s%n", best.folder());
    }
    return CommandLine.ExitCode.OK;
  }

  private void tellOfAWorseOne(MnistModelRRef latest, MnistModelRRef best) {
    if (!latest.equals(best)) {
      out.printf(
          Locale.ROOT, "The new model reaches %.4f; an older one is better.%n", latest.accuracy());
    }
  }

  private RefPath dataset() {
    if (download != null) {
      return download.file();
    }
    DigitsStage.Builder digits = DigitsStage.builder();
    return (train == null ? digits : digits.train(train)).instantiate().npz();
  }
}
