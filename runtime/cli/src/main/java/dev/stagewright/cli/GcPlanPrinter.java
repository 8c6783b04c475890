package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.tools.GarbageCollector;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * A printer of what the garbage collector would delete.
 *
 * @param resolver the refs of the store
 * @param plan the plan of the garbage collector
 */
record GcPlanPrinter(RefResolver resolver, GarbageCollector.Plan plan) {

  boolean hasWork() {
    return !plan.going().isEmpty() || !plan.evidence().isEmpty();
  }

  void print(PrintWriter out) {
    if (!plan.going().isEmpty()) {
      table().print(out);
    }
    plan.evidence().forEach(folder -> out.println("left by a failed build: " + folder));
    int going = plan.going().size();
    int all = going + plan.staying().size();
    out.printf(
        "To delete: %s of %s, %s.%n",
        going, Quantity.of(all, "realization"), HumanFormat.size(plan.bytes()));
    if (going > 0 && going == all) {
      out.println(
          "'stagewright root add NAME REF' keeps one, with everything that it was built from.");
    }
    out.flush();
  }

  private TextTable table() {
    TextTable table = new TextTable("SIZE", "RREF", "STAGE", "LAST USED");
    for (GarbageCollector.Plan.Going going : plan.going()) {
      table.row(
          HumanFormat.size(going.bytes()),
          resolver.abbreviation(going.rref()),
          going.rref().dref().name().text(),
          HumanFormat.time(Optional.of(going.lastUse())));
    }
    return table;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", plan.bytes());
    ArrayNode going = json.putArray("going");
    for (GarbageCollector.Plan.Going each : plan.going()) {
      going
          .addObject()
          .put("rref", each.rref().toString())
          .put("bytes", each.bytes())
          .put("lastUse", each.lastUse().toString());
    }
    ArrayNode staying = json.putArray("staying");
    for (GarbageCollector.Plan.Staying each : plan.staying()) {
      staying
          .addObject()
          .put("rref", each.rref().toString())
          .put("reason", each.reason().toString());
    }
    json.set("evidence", RefJson.json(plan.evidence()));
    return json;
  }
}
