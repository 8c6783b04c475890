package dev.stagewright.internal.explain;

import dev.stagewright.internal.inspect.DerivationDocument;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A builder of dependency graphs, without recursion: a chain may exceed the stack. */
final class GraphBuilder {
  private final DiskStore store;
  private final Map<DRef, Optional<DerivationDocument>> documents = new HashMap<>();
  private final Set<NamedRef> seen = new HashSet<>();
  private final Deque<NamedRef> open = new ArrayDeque<>();
  private final List<Graph.Node> nodes = new ArrayList<>();
  private final List<Graph.Edge> edges = new ArrayList<>();

  private GraphBuilder(DiskStore store) {
    this.store = store;
  }

  static Graph of(DiskStore store, NamedRef root) {
    GraphBuilder closure = new GraphBuilder(store);
    closure.meet(root);
    while (!closure.open.isEmpty()) {
      closure.visit(closure.open.remove());
    }
    return new Graph(closure.nodes, closure.edges);
  }

  private void meet(NamedRef ref) {
    if (seen.add(ref)) {
      open.add(ref);
    }
  }

  private void visit(NamedRef ref) {
    Optional<DerivationDocument> document = document(ref.dref());
    Map<DRef, List<String>> fields = document.map(GraphBuilder::fields).orElse(Map.of());
    if (ref instanceof NamedRef.Realization realization) {
      Optional<DiskRealization> found = store.find(realization.rref());
      nodes.add(new Graph.Node(ref, found.isPresent()));
      found.stream()
          .flatMap(each -> each.context().realizations().values().stream())
          .flatMap(List::stream)
          .forEach(input -> join(new NamedRef.Realization(input), ref, fields));
    } else {
      nodes.add(new Graph.Node(ref, document.isPresent()));
      document.stream()
          .flatMap(each -> each.dependencies().stream())
          .forEach(input -> join(new NamedRef.Derivation(input), ref, fields));
    }
  }

  private void join(NamedRef input, NamedRef user, Map<DRef, List<String>> fields) {
    edges.add(new Graph.Edge(input, user, fields.getOrDefault(input.dref(), List.of())));
    meet(input);
  }

  private static Map<DRef, List<String>> fields(DerivationDocument document) {
    Map<DRef, List<String>> fields = new HashMap<>();
    document
        .inputs()
        .forEach((place, dref) -> fields
            .computeIfAbsent(dref, key -> new ArrayList<>())
            .add(place.toString().substring(1)));
    return fields;
  }

  private Optional<DerivationDocument> document(DRef dref) {
    return documents.computeIfAbsent(
        dref, key -> ComparedDerivation.ifReadable(store, key).map(ComparedDerivation::document));
  }
}
