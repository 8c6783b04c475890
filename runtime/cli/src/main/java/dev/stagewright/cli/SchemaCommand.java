package dev.stagewright.cli;

import dev.stagewright.load.StageLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a stage can be configured with. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a stage can be configured with: the JSON Schema of its configuration.",
      "An editor completes and checks a file by it that says {\"$$schema\": \"…\"}."
    })
final class SchemaCommand implements Runnable {
  @Mixin
  private ClassPathOption classPath;

  @Parameters(paramLabel = "CLASS", description = "The stage's class: my.stages.Digits.")
  private String stage;

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine()
        .getOut()
        .println(StageLoader.of(classPath.loader()).schema(stage).toPrettyString());
  }
}
