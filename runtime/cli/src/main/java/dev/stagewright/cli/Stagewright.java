package dev.stagewright.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The {@code stagewright} command. */
@Command(
    name = "stagewright",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Realizes the stages of a class path, and manages the store of their results.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:the answer is no: diff found differences, verify found damage or could not read everything, gc was not confirmed or could not delete everything",
      "2:the command line is wrong",
      "3:a build failed, the code of a stage called System.exit, or a matcher accepts no result",
      "4:the store, an archive, a name, a class or a configuration is missing or wrong",
      "70:internal error",
      "130:stopped by Ctrl-C (143: by SIGTERM): nothing was published after that",
    },
    footer = {
      "",
      "REF is a ref, or 4 or more digits of its hash, as many as make it unique, or the name of a stage with one derivation: rref:3f2a91c-digits, 3f2a91c, digits.",
      "The store is --store, else $STAGEWRIGHT_STORE, else stagewright in the user's data folder.",
      "$STAGEWRIGHT_JAVA_OPTIONS holds options for Java itself, such as -Xmx4g.",
      "'stagewright help COMMAND' says more about a command.",
    })
public final class Stagewright {
  private Stagewright() {}

  /**
   * Runs the command.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    Console console = new Console(System.getenv(), System.in, System.out, System.err);
    System.setOut(System.err); // what stages print must not mix with the output of the command
    SystemExitGuard guard = SystemExitGuard.install(System.err);
    int code = run(console, arguments);
    guard.commandEnded(code);
    System.exit(code);
  }

  /**
   * Runs the command on a console.
   *
   * @param console the environment and the streams of the command
   * @param arguments see {@code --help}
   * @return the exit code
   */
  public static int run(Console console, String... arguments) {
    Optional<String> damaged = ArgumentEncoding.problem(arguments);
    if (damaged.isPresent()) {
      console.err().println("stagewright: " + damaged.get());
      return ExitCode.USAGE;
    }
    CommandLine line = new CommandLine(new Stagewright(), new CommandFactory(console));
    CommandGroup.addTo(line, List.of(arguments));
    try {
      return execute(line, console, arguments);
    } catch (Throwable e) {
      ExceptionHandler.trace(e, line.getErr());
      return ExitCodes.INTERNAL_ERROR;
    }
  }

  private static int execute(CommandLine line, Console console, String... arguments) {
    return line.setOut(new PrintWriter(console.out(), true, Charset.defaultCharset()))
        .setErr(new PrintWriter(console.err(), true, Charset.defaultCharset()))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new ExceptionHandler())
        .setExecutionExceptionHandler(new ExceptionHandler())
        .execute(arguments);
  }
}
