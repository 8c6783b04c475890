package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.tools.GarbageCollector;
import java.io.PrintStream;
import picocli.CommandLine.ExitCode;

/**
 * A report of files that should have been deleted and are still there.
 *
 * @param result the result of deleting
 */
record UndeletedReport(GarbageCollector.Result result) {
  /** The most files that are listed. */
  private static final int MANY = 20;

  void print(PrintStream err) {
    if (result.left().isEmpty()) {
      return;
    }
    err.printf(
        "stagewright: %s place%s could not be deleted:%n",
        result.left().size(), result.left().size() == 1 ? "" : "s");
    result.left().stream().limit(MANY).forEach(left -> err.println("  " + left));
    if (result.left().size() > MANY) {
      err.printf("  and %s more%n", result.left().size() - MANY);
    }
    err.println(
        "Everything else was deleted. Delete these as a user with permission, or run gc again once they can be deleted.");
  }

  ArrayNode json() {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    result
        .left()
        .forEach(left -> places
            .addObject()
            .put("place", left.place().toString())
            .put("problem", left.problem()));
    return places;
  }

  int exitCode() {
    return result.left().isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }
}
