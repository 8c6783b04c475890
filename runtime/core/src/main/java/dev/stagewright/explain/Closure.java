package dev.stagewright.explain;

import dev.stagewright.inspect.DerivationDocument;
import dev.stagewright.inspect.Entry;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoredRealization;
import dev.stagewright.store.DiskStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects a graph, without recursion: a chain may be longer than any stack. */
final class Closure {
  private final DiskStore store;
  private final Map<DRef, Optional<DerivationDocument>> documents = new HashMap<>();
  private final Set<Entry> seen = new HashSet<>();
  private final Deque<Entry> open = new ArrayDeque<>();
  private final List<Graph.Node> nodes = new ArrayList<>();
  private final List<Graph.Edge> edges = new ArrayList<>();

  private Closure(DiskStore store) {
    this.store = store;
  }

  static Graph of(DiskStore store, Entry root) {
    Closure closure = new Closure(store);
    closure.meet(root);
    while (!closure.open.isEmpty()) {
      closure.visit(closure.open.remove());
    }
    return new Graph(closure.nodes, closure.edges);
  }

  private void meet(Entry entry) {
    if (seen.add(entry)) {
      open.add(entry);
    }
  }

  private void visit(Entry entry) {
    Optional<DerivationDocument> document = document(entry.dref());
    Map<DRef, List<String>> fields = document.map(Closure::fields).orElse(Map.of());
    if (entry instanceof Entry.Realization realization) {
      Optional<StoredRealization> found = store.find(realization.rref());
      nodes.add(new Graph.Node(entry, found.isPresent()));
      found.stream()
          .flatMap(each -> each.context().realizations().values().stream())
          .flatMap(List::stream)
          .forEach(input -> join(new Entry.Realization(input), entry, fields));
    } else {
      nodes.add(new Graph.Node(entry, document.isPresent()));
      document.stream()
          .flatMap(each -> each.dependencies().stream())
          .forEach(input -> join(new Entry.Derivation(input), entry, fields));
    }
  }

  private void join(Entry input, Entry user, Map<DRef, List<String>> fields) {
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
    return documents.computeIfAbsent(dref, key -> Side.ifReadable(store, key).map(Side::document));
  }
}
