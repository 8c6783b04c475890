package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.Narrator;
import dev.stagewright.Store;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Plan;
import dev.stagewright.realize.Realization;
import dev.stagewright.store.StoreFolder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Realizes a stage. */
@Command(
    name = "realize",
    mixinStandardHelpOptions = true,
    description =
        "Realizes a stage with a configuration: reuses what counts, builds what is missing.")
final class Realize implements Runnable {
  @Mixin
  private StoreChoice store;

  @Mixin
  private StageChoice stage;

  @Option(names = "--rebuild", description = "Builds the stage once more, though not its inputs.")
  private boolean rebuild;

  @Option(
      names = {"-k", "--keep-going"},
      description = "Builds everything that does not depend on a failure before giving up.")
  private boolean keepGoing;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "How many cores all builds together may use; the machine's if not given.")
  private int cores = Runtime.getRuntime().availableProcessors();

  @Option(names = "--as-json", description = "Prints JSON, for programs.")
  private boolean asJson;

  @Parameters(paramLabel = "CLASS", description = "The stage's class: my.stages.Digits.")
  private String name;

  private final World world;

  Realize(World world) {
    this.world = world;
  }

  @Override
  public void run() {
    Narrator narrator = new Narrator(world.err());
    try (Store opened = store.open()) {
      Store told = opened.withCores(cores).listening(narrator);
      List<? extends Realization> found = realize(told, stage.derivation(told.contents(), name));
      world.err().println(narrator.summary());
      print(told.contents(), found);
    }
  }

  private <R extends Realization> List<R> realize(Store told, Derivation<R> derivation) {
    Plan<R> plan = told.plan(derivation);
    plan = rebuild ? plan.rebuilding(derivation) : plan;
    plan = keepGoing ? plan.keepGoing() : plan;
    return plan.realizeAll();
  }

  private void print(StoreFolder folder, List<? extends Realization> found) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Realization each : found) {
      JsonNode values = folder.get(each.rref()).values();
      ObjectNode member = json.addObject();
      member.put("rref", each.rref().toString()).put("folder", each.folder().toString());
      member.set("values", values);
      if (!asJson) {
        world.out().println("rref    " + each.rref());
        world.out().println("folder  " + each.folder());
        values
            .properties()
            .forEach(value -> world.out().printf("%-7s %s%n", value.getKey(), value.getValue()));
      }
    }
    if (asJson) {
      world.out().println(json.toPrettyString());
    }
  }
}
