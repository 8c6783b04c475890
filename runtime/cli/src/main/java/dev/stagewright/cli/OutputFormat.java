package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The format of a command's output: lines for people, or JSON for programs. */
abstract class OutputFormat {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The option {@code --json}. */
  static final class Json extends OutputFormat {
    @Option(names = "--json", description = "Prints JSON, for programs.")
    private boolean json;

    @Override
    boolean isForPrograms() {
      return json;
    }
  }

  /** The option {@code --as-json}, for commands whose {@code --json} names a configuration file. */
  static final class AsJson extends OutputFormat {
    @Option(names = "--as-json", description = "Prints JSON, for programs.")
    private boolean json;

    @Override
    boolean isForPrograms() {
      return json;
    }
  }

  abstract boolean isForPrograms();

  void print(Supplier<JsonNode> forPrograms, Consumer<PrintWriter> forPeople) {
    PrintWriter out = spec.commandLine().getOut();
    if (isForPrograms()) {
      out.println(forPrograms.get().toPrettyString());
    } else {
      forPeople.accept(out);
    }
    out.flush();
  }
}
