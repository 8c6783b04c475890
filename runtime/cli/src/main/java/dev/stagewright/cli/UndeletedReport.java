package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.collect.GcResult;
import java.io.PrintStream;
import picocli.CommandLine.ExitCode;

/**
 * A report of files that should have been deleted and are still there.
 *
 * @param freed what came of deleting
 */
record UndeletedReport(GcResult freed) {
  /** More of them tell no more. */
  private static final int MANY = 20;

  void print(PrintStream err) {
    if (freed.left().isEmpty()) {
      return;
    }
    err.printf(
        "stagewright: %s place%s could not be deleted:%n",
        freed.left().size(), freed.left().size() == 1 ? "" : "s");
    freed.left().stream().limit(MANY).forEach(left -> err.println("  " + left));
    if (freed.left().size() > MANY) {
      err.printf("  and %s more%n", freed.left().size() - MANY);
    }
    err.println(
        "Everything else is gone. Delete them as a user who may, or run gc again once they can be deleted.");
  }

  ArrayNode json() {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    freed
        .left()
        .forEach(left -> places
            .addObject()
            .put("place", left.place().toString())
            .put("problem", left.problem()));
    return places;
  }

  int exitCode() {
    return freed.left().isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }
}
