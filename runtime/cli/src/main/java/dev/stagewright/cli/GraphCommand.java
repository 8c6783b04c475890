package dev.stagewright.cli;

import dev.stagewright.internal.explain.Graph;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code graph}, which draws what a realization was built from. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Draws what a realization was built from, as a flow chart in Mermaid.")
final class GraphCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Option(names = "--dot", description = "Writes DOT, for Graphviz, instead.")
  private boolean dot;

  @Parameters(paramLabel = "REF", description = "A realization, or a derivation.")
  private String ref;

  @Override
  public void run() {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    Graph graph = resolver.entry(ref) instanceof NamedRef.Realization realization
        ? Graph.of(disk, realization.rref())
        : Graph.of(disk, resolver.derivation(ref));
    output.print(
        graph::json, out -> out.print(dot ? graph.dot(resolver) : graph.mermaid(resolver)));
  }
}
