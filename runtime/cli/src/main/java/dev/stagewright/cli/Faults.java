package dev.stagewright.cli;

import dev.stagewright.code.UnreadableCodeException;
import dev.stagewright.collect.NeededException;
import dev.stagewright.config.ConfigException;
import dev.stagewright.inspect.LookUpException;
import dev.stagewright.load.StageLoadException;
import dev.stagewright.realize.RealizeException;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.store.DamageException;
import dev.stagewright.store.StoreException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what went wrong; only what nobody foresaw comes with a stack trace. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine line = fault.getCommandLine();
    say(line, fault);
    if (!UnmatchedArgumentException.printSuggestions(fault, line.getErr())) {
      line.getErr()
          .printf("'%s --help' tells how to use it.%n", line.getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed)
      throws Exception {
    if (fault instanceof RealizeException) {
      say(line, fault);
      return ExitCodes.FAILED;
    }
    if (fault instanceof StoreException
        || fault instanceof ConfigException
        || fault instanceof InvalidRefException
        || fault instanceof LookUpException
        || fault instanceof StageLoadException
        || fault instanceof UnreadableCodeException
        || fault instanceof NeededException
        || fault instanceof DamageException
        || fault instanceof CommandException
        || fault instanceof UncheckedIOException) {
      say(line, fault);
      return ExitCodes.UNUSABLE;
    }
    throw fault;
  }

  private static void say(CommandLine line, Exception fault) {
    line.getErr().println("stagewright: " + fault.getMessage());
  }
}
