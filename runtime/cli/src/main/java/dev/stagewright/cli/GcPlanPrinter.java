package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.collect.GcPlan;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.ref.Quantity;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * What would be deleted, told before it is.
 *
 * @param names cuts names short
 * @param sweep what would be deleted
 */
record GcPlanPrinter(RefResolver names, GcPlan sweep) {

  boolean isWork() {
    return !sweep.going().isEmpty() || !sweep.evidence().isEmpty();
  }

  void print(PrintWriter out) {
    if (!sweep.going().isEmpty()) {
      sheet().print(out);
    }
    sweep.evidence().forEach(folder -> out.println("left by a failed build: " + folder));
    int going = sweep.going().size();
    int all = going + sweep.staying().size();
    out.printf(
        "To delete: %s of %s, %s.%n",
        going, Quantity.of(all, "realization"), HumanFormat.size(sweep.bytes()));
    if (going > 0 && going == all) {
      out.println("'stagewright root add NAME REF' keeps one, with all that it was built from.");
    }
    out.flush();
  }

  private TextTable sheet() {
    TextTable table = new TextTable("SIZE", "RREF", "STAGE", "LAST USED");
    for (GcPlan.Going going : sweep.going()) {
      table.row(
          HumanFormat.size(going.bytes()),
          names.abbreviation(going.rref()),
          going.rref().dref().name().text(),
          HumanFormat.time(Optional.of(going.lastUse())));
    }
    return table;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", sweep.bytes());
    ArrayNode going = json.putArray("going");
    for (GcPlan.Going each : sweep.going()) {
      going
          .addObject()
          .put("rref", each.rref().toString())
          .put("bytes", each.bytes())
          .put("lastUse", each.lastUse().toString());
    }
    ArrayNode staying = json.putArray("staying");
    for (GcPlan.Staying each : sweep.staying()) {
      staying
          .addObject()
          .put("rref", each.rref().toString())
          .put("reason", each.reason().toString());
    }
    json.set("evidence", FullRefs.json(sweep.evidence()));
    return json;
  }
}
