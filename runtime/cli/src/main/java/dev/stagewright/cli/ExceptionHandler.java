package dev.stagewright.cli;

import dev.stagewright.build.CancelledException;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.fingerprint.LostFieldException;
import dev.stagewright.internal.fingerprint.UnreadableCodeException;
import dev.stagewright.internal.gc.StillReferencedException;
import dev.stagewright.internal.inspect.LookUpException;
import dev.stagewright.internal.inspect.UnfitValueException;
import dev.stagewright.internal.inspect.UnknownFieldException;
import dev.stagewright.internal.load.StageLoadException;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A handler that prints a sentence for an expected error, and a stack trace for any other. */
final class ExceptionHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine line = fault.getCommandLine();
    say(line, String.valueOf(fault.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(fault, line.getErr())) {
      line.getErr().printf("See '%s --help'.%n", line.getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    if (!isExpected(fault)) {
      trace(fault, line.getErr());
      return ExitCodes.INTERNAL_ERROR;
    }
    String sentence = sentence(fault);
    say(
        line,
        StoreOption.of(line.getCommandSpec())
            .map(store -> store.shortened(sentence))
            .orElse(sentence));
    if (fault instanceof CancelledException) {
      return ExitCodes.STOPPED;
    }
    if (fault instanceof UnknownFieldException || fault instanceof UnfitValueException) {
      return ExitCode.USAGE;
    }
    return fault instanceof RealizeException ? ExitCodes.FAILED : ExitCodes.UNUSABLE;
  }

  /** Prints a stack trace, even if the exception of a stage throws another one meanwhile. */
  static void trace(Throwable fault, PrintWriter err) {
    try {
      fault.printStackTrace(err);
    } catch (Throwable e) {
      err.println(
          "stagewright: " + fault.getClass().getName() + ", which throws when it is printed");
      for (StackTraceElement frame : e.getStackTrace()) {
        err.println("\tat " + frame);
      }
    }
    err.flush();
  }

  private static boolean isExpected(Exception fault) {
    return fault instanceof RealizeException
        || fault instanceof StoreException
        || fault instanceof ConfigException
        || fault instanceof InvalidRefException
        || fault instanceof LookUpException
        || fault instanceof StageLoadException
        || fault instanceof UnreadableCodeException
        || fault instanceof LostFieldException
        || fault instanceof StillReferencedException
        || fault instanceof CorruptionException
        || fault instanceof CommandException
        || fault instanceof InvalidPathException
        || fault instanceof UncheckedIOException
        || fault instanceof IOException;
  }

  /**
   * Returns the sentence for the user. The JDK's exceptions say what is wrong by their class only.
   */
  private static String sentence(Exception fault) {
    if (fault instanceof InvalidPathException path) {
      return "Not a valid path here: %s (file names are in %s)"
          .formatted(path.getMessage(), System.getProperty("sun.jnu.encoding"));
    }
    return fault instanceof IOException
        ? "Cannot read or write: %s. Check that the file exists, and your permissions"
            .formatted(
                fault.getClass() == IOException.class ? String.valueOf(fault.getMessage()) : fault)
        : String.valueOf(fault.getMessage());
  }

  private static void say(CommandLine line, String sentence) {
    line.getErr().println("stagewright: " + sentence);
  }
}
