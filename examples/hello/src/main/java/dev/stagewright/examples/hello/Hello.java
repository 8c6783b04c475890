package dev.stagewright.examples.hello;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.ConfigException;
import dev.stagewright.stages.command.CommandRRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that builds GNU Hello from its source, unless the store has it, and runs it. */
@Command(
    name = "hello",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Builds GNU Hello from its source, unless the store has it already, and runs it.")
public final class Hello implements Callable<Integer> {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store; $STAGEWRIGHT_STORE or the user's own if not given.")
  private @Nullable Path folder;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The archive with the source (${DEFAULT-VALUE}).")
  private URI url = URI.create("https://ftp.gnu.org/gnu/hello/hello-2.12.1.tar.gz");

  @Option(names = "--sha256", paramLabel = "SUM", description = "The checksum of that file.")
  private String sha256 = "8d99142afd92576f30b0cd7cb42a8dc6809998bc5d607d88761f512e26c7db20";

  @Option(
      names = "--flags",
      paramLabel = "FLAGS",
      description = "What to tell configure, separated by spaces.")
  private String flags = "--disable-nls";

  private final PrintStream out;

  Hello(PrintStream out) {
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
    return new CommandLine(new Hello(out))
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
  public Integer call() throws IOException, InterruptedException {
    try (Store store = folder == null ? Store.open() : Store.open(folder)) {
      CommandRRef installed = store
          .listening(this::tell)
          .realize(new GnuPackage(url, sha256.toLowerCase(Locale.ROOT), flags).installed());
      return greet(installed.out().resolve("bin").resolve("hello"));
    }
  }

  private void tell(BuildEvent event) {
    if (event instanceof BuildEvent.Built built) {
      out.printf(
          Locale.ROOT,
          "%-10s built in %.1f s%n",
          built.dref().name(),
          built.duration().toMillis() / 1000.0);
    } else if (event instanceof BuildEvent.Reused) {
      out.printf("%-10s in the store%n", event.dref().name());
    }
  }

  private int greet(Path hello) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(hello.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    process.getInputStream().transferTo(out);
    return process.waitFor();
  }
}
