package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.internal.inspect.RealizationEntry;
import dev.stagewright.internal.inspect.RefResolver;
import java.io.PrintWriter;
import java.util.List;

/**
 * A table of realizations.
 *
 * @param resolver the refs of the store
 * @param found the realizations
 */
record RealizationTable(RefResolver resolver, List<RealizationEntry> found) {

  ArrayNode json() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    found.forEach(each -> json.add(each.json()));
    return json;
  }

  void print(PrintWriter out) {
    TextTable table = new TextTable("RREF", "STAGE", "DREF", "BUILT");
    for (RealizationEntry each : found) {
      table.row(
          resolver.abbreviation(each.rref()),
          each.rref().dref().name().text(),
          resolver.abbreviation(each.rref().dref()),
          HumanFormat.time(each.built()));
    }
    table.print(out);
  }
}
