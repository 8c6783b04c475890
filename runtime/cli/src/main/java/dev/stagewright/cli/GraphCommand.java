package dev.stagewright.cli;

import dev.stagewright.explain.Graph;
import dev.stagewright.inspect.NamedRef;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what a realization was built from. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Draws what a realization was built from, as a flow chart in Mermaid.")
final class GraphCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Option(names = "--dot", description = "Draws it for Graphviz instead.")
  private boolean dot;

  @Parameters(paramLabel = "REF", description = "A realization, or a derivation.")
  private String ref;

  @Override
  public void run() {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    Graph graph = names.entry(ref) instanceof NamedRef.Realization realization
        ? Graph.of(folder, realization.rref())
        : Graph.of(folder, names.derivation(ref));
    answer.give(graph::json, out -> out.print(dot ? graph.dot(names) : graph.mermaid(names)));
  }
}
