package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.gc.QuarantineResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A report of what is wrong with a store, and what was set aside.
 *
 * @param findings what is wrong
 * @param quarantined what was set aside
 * @param quick whether contents were left unread
 */
record VerifyReport(List<Finding> findings, QuarantineResult quarantined, boolean quick) {

  void print(PrintWriter out, Path root) {
    if (findings.isEmpty()) {
      out.println(
          quick
              ? "Everything has the size and mode that it was built with; contents were not read."
              : "Everything is as it was built.");
      return;
    }
    findings.forEach(out::println);
    count(out, "Damaged: ", finding -> finding.kind() != Finding.Kind.UNREADABLE);
    count(out, "Not readable here: ", finding -> finding.kind() == Finding.Kind.UNREADABLE);
    quarantined.realizations().forEach(rref -> out.println("set aside " + rref));
    quarantined.files().forEach(file -> out.println("set aside " + file));
    if (!quarantined.equals(QuarantineResult.NOTHING)) {
      out.printf(
          "What was set aside lies in %s until gc; realizations are built again when they are needed.%n",
          root.resolve("failed"));
    }
  }

  /** Prints how many places are affected, since one file may have several findings. */
  private void count(PrintWriter out, String what, Predicate<Finding> counted) {
    long found =
        findings.stream().filter(counted).map(Finding::place).distinct().count();
    if (found > 0) {
      out.println(what + found);
    }
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode found = json.putArray("findings");
    for (Finding finding : findings) {
      found
          .addObject()
          .put("kind", finding.kind().name())
          .put("place", finding.place().toString())
          .put("problem", finding.problem())
          .put("remedy", finding.remedy());
    }
    ObjectNode aside = json.putObject("setAside");
    aside.set("realizations", RefJson.json(quarantined.realizations()));
    aside.set("files", RefJson.json(quarantined.files()));
    return json;
  }
}
