package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.inspect.RealizationEntry;
import dev.stagewright.inspect.RefResolver;
import java.io.PrintWriter;
import java.util.List;

/**
 * Realizations in a list.
 *
 * @param names cuts their names short
 * @param found the realizations
 */
record RealizationTable(RefResolver names, List<RealizationEntry> found) {

  ArrayNode json() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    found.forEach(each -> json.add(each.json()));
    return json;
  }

  void print(PrintWriter out) {
    TextTable table = new TextTable("RREF", "STAGE", "DREF", "BUILT");
    for (RealizationEntry each : found) {
      table.row(
          names.abbreviation(each.rref()),
          each.rref().dref().name().text(),
          names.abbreviation(each.rref().dref()),
          HumanFormat.time(each.built()));
    }
    table.print(out);
  }
}
