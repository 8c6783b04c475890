package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.ConsoleProgress;
import dev.stagewright.Store;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.Plan;
import dev.stagewright.build.Realization;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskRealization;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code realize}, which realizes a stage. */
@Command(
    name = "realize",
    mixinStandardHelpOptions = true,
    description =
        "Realizes a stage with a configuration: reuses results that match, builds what is missing.")
final class RealizeCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private StageOptions stage;

  @Mixin
  private OutputFormat.AsJson output;

  @Option(names = "--rebuild", description = "Builds the stage once more, though not its inputs.")
  private boolean rebuild;

  @Option(
      names = {"-k", "--keep-going"},
      description = "Builds everything that does not depend on a failure before giving up.")
  private boolean keepGoing;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "The cores that all builds together may use. Default: all of the machine.")
  private int cores = Runtime.getRuntime().availableProcessors();

  @Parameters(paramLabel = "CLASS", description = "The stage's class: my.stages.Digits.")
  private String name;

  @Spec
  private CommandSpec spec;

  private final Console console;

  RealizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (cores < 1) {
      throw new ParameterException(spec.commandLine(), "--cores must be 1 or more");
    }
    ConsoleProgress progress = new ConsoleProgress(console.err());
    try (Store opened = store.open()) {
      Store configured = opened.withCores(cores).listening(progress);
      List<? extends Realization> found =
          realize(configured, stage.derivation(LocalStore.of(configured).disk(), name));
      console.err().println(progress.summary());
      List<DiskRealization> results = found.stream()
          .map(each -> LocalStore.of(configured).disk().get(each.rref()))
          .toList();
      output.print(() -> json(results), out -> results.forEach(result -> print(out, result)));
    }
  }

  private <R extends Realization> List<R> realize(Store configured, Derivation<R> derivation) {
    Plan<R> plan = configured.plan(derivation);
    plan = rebuild ? plan.rebuilding(derivation) : plan;
    plan = keepGoing ? plan.keepGoing() : plan;
    return plan.realizeAll();
  }

  private static void print(PrintWriter out, DiskRealization result) {
    TextTable table = new TextTable("rref", result.rref().toString());
    table.row("folder", result.folder().toString());
    result
        .values()
        .properties()
        .forEach(value -> table.row(value.getKey(), value.getValue().toString()));
    table.print(out);
  }

  private static ArrayNode json(List<DiskRealization> results) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (DiskRealization result : results) {
      json.addObject()
          .put("rref", result.rref().toString())
          .put("folder", result.folder().toString())
          .set("values", result.values());
    }
    return json;
  }
}
