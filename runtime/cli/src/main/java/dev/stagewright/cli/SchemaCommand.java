package dev.stagewright.cli;

import dev.stagewright.internal.load.StageLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code schema}, which prints the schema of a stage's configuration. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the JSON Schema of a stage's configuration.",
      "With it, an editor completes and checks a file that says {\"$$schema\": \"…\"}."
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
