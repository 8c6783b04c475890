package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.Store;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.Plan;
import dev.stagewright.build.PlannedStep;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.local.LocalStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code plan}, which shows what realizing a stage would do. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Shows what realizing a stage would build, in order, and why. Builds nothing.")
final class PlanCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private StageOptions stage;

  @Mixin
  private OutputFormat.AsJson output;

  @Option(names = "--rebuild", description = "Plans to build the stage once more.")
  private boolean rebuild;

  @Parameters(paramLabel = "CLASS", description = "The stage's class: my.stages.Digits.")
  private String name;

  @Override
  public Integer call() throws IOException {
    store.look(this::plan);
    return ExitCode.OK;
  }

  private void plan(Store opened) {
    Derivation<?> derivation = stage.derivation(LocalStore.of(opened).disk(), name);
    Plan<?> plan = opened.plan(derivation);
    List<PlannedStep> steps = (rebuild ? plan.rebuilding(derivation) : plan).steps();
    output.print(
        () -> json(steps),
        out -> print(out, RefResolver.of(LocalStore.of(opened).disk()), steps));
  }

  private static void print(PrintWriter out, RefResolver resolver, List<PlannedStep> steps) {
    RefShortener shortener = new RefShortener(resolver);
    TextTable table = new TextTable("STAGE", "DREF", "DECISION");
    for (PlannedStep step : steps) {
      table.row(
          step.dref().name().text(),
          resolver.abbreviation(step.dref()),
          shortener.of(step.sentence()));
    }
    table.print(out);
    steps.forEach(step -> step.lastFailure().ifPresent(last -> tell(out, step, last)));
    SortedSet<String> unfollowed = steps.stream()
        .flatMap(step -> step.unfollowedPackages().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    if (!unfollowed.isEmpty()) {
      out.println("Reached and not followed: " + HumanFormat.packages(unfollowed));
    }
    long work = steps.stream().filter(PlanCommand::isWork).count();
    out.println(
        work == 0 ? "Nothing to build." : "To build: %s of %s.".formatted(work, steps.size()));
  }

  private static void tell(PrintWriter out, PlannedStep step, PlannedStep.LastFailure last) {
    out.printf(
        "The last build of %s failed at %s: %s%n",
        step.dref().name(), HumanFormat.time(Optional.of(last.time())), last.log());
  }

  private static boolean isWork(PlannedStep step) {
    return !(step.decision() instanceof PlannedStep.Decision.Reuse);
  }

  private static ArrayNode json(List<PlannedStep> steps) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (PlannedStep step : steps) {
      ObjectNode object = json.addObject()
          .put("dref", step.dref().toString())
          .put("build", isWork(step))
          .put("decision", step.decision().toString());
      ArrayNode unfollowed = object.putArray("unfollowed");
      step.unfollowedPackages().forEach(unfollowed::add);
    }
    return json;
  }
}
