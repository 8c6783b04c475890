package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.Store;
import dev.stagewright.inspect.Catalogue;
import dev.stagewright.realize.Decision;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Plan;
import dev.stagewright.realize.PlannedStep;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what realizing a stage would do. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Tells, in order, what realizing a stage would build and why; builds nothing.")
final class PlanCommand implements Runnable {
  @Mixin
  private StoreChoice store;

  @Mixin
  private StageChoice stage;

  @Option(names = "--rebuild", description = "As if the stage were to be built once more.")
  private boolean rebuild;

  @Option(names = "--as-json", description = "Prints JSON, for programs.")
  private boolean asJson;

  @Parameters(paramLabel = "CLASS", description = "The stage's class: my.stages.Digits.")
  private String name;

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    try (Store opened = store.open()) {
      Derivation<?> derivation = stage.derivation(opened.contents(), name);
      Plan<?> plan = opened.plan(derivation);
      print(
          Catalogue.of(opened.contents()), (rebuild ? plan.rebuilding(derivation) : plan).steps());
    }
  }

  private void print(Catalogue names, List<PlannedStep> steps) {
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(json(steps).toPrettyString());
    } else {
      steps.forEach(step -> out.println(new Shortening(names).of(step.toString())));
      long work = steps.stream().filter(PlanCommand::isWork).count();
      out.println(
          work == 0 ? "Nothing to build." : "To build: %d of %d.".formatted(work, steps.size()));
    }
    out.flush();
  }

  private static boolean isWork(PlannedStep step) {
    return !(step.decision() instanceof Decision.Reuse);
  }

  private static ArrayNode json(List<PlannedStep> steps) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (PlannedStep step : steps) {
      json.addObject()
          .put("dref", step.dref().toString())
          .put("build", isWork(step))
          .put("decision", step.decision().toString());
    }
    return json;
  }
}
