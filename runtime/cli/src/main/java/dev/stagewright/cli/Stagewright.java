package dev.stagewright.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code stagewright} command. */
@Command(
    name = "stagewright",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Looks after a store of stages' results, and realizes stages of a class path.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the answer is no: diff found differences, verify found damage",
      "2:the command line is wrong",
      "3:a build failed, or a matcher takes nothing",
      "4:the store, an archive or a name is not what it should be",
    },
    footer = {
      "",
      "REF is a ref, a hash, or as much of the hash as is unique: rref:3f2a91c, 3f2a91c, mnist-model.",
      "The store is --store, else $STAGEWRIGHT_STORE, else stagewright in the user's data folder.",
      "'stagewright help COMMAND' tells more about a command.",
    },
    subcommands = {
      Realize.class,
      PlanCommand.class,
      WhyCommand.class,
      Ls.class,
      Find.class,
      Show.class,
      Cat.class,
      Log.class,
      DiffCommand.class,
      GraphCommand.class,
      Du.class,
      Verify.class,
      RootCommand.class,
      Gc.class,
      Rm.class,
      Pack.class,
      Unpack.class,
      Copy.class,
      Shell.class,
      Completion.class,
      CommandLine.HelpCommand.class
    })
public final class Stagewright {
  private Stagewright() {}

  /**
   * Runs the command.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(run(new World(System.getenv(), System.in, System.out, System.err), arguments));
  }

  static int run(World world, String... arguments) {
    return new CommandLine(new Stagewright(), new Commands(world))
        .setOut(new PrintWriter(world.out(), true, Charset.defaultCharset()))
        .setErr(new PrintWriter(world.err(), true, Charset.defaultCharset()))
        .setParameterExceptionHandler(new Faults())
        .setExecutionExceptionHandler(new Faults())
        .execute(arguments);
  }
}
