package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a command prints: lines for people, or JSON for programs. */
abstract class OutputFormat {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The usual option. */
  static final class Json extends OutputFormat {
    @Option(names = "--json", description = "Prints JSON, for programs.")
    private boolean json;

    @Override
    boolean isForPrograms() {
      return json;
    }
  }

  /** The option where {@code --json} names a file with a configuration. */
  static final class AsJson extends OutputFormat {
    @Option(names = "--as-json", description = "Prints JSON, for programs.")
    private boolean json;

    @Override
    boolean isForPrograms() {
      return json;
    }
  }

  abstract boolean isForPrograms();

  void give(Supplier<JsonNode> forPrograms, Consumer<PrintWriter> forPeople) {
    PrintWriter out = spec.commandLine().getOut();
    if (isForPrograms()) {
      out.println(forPrograms.get().toPrettyString());
    } else {
      forPeople.accept(out);
    }
    out.flush();
  }
}
