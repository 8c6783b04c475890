package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A comparison of two derivations.
 *
 * @param left the left one
 * @param right the right one
 */
record Comparison(ComparedDerivation left, ComparedDerivation right) {
  private static final String CODE = "code";

  /**
   * Lists the differences: first the identity, method by method for code, then the configuration.
   */
  List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    for (Difference.Identity identity : identity()) {
      List<Difference.Method> methods = identity.of().equals(CODE) ? methods() : List.of();
      found.addAll(methods.isEmpty() ? List.of(identity) : methods);
    }
    found.addAll(config());
    return found;
  }

  /** Returns the number of changes between them; changed code counts as one. */
  int distance() {
    return identity().size() + config().size();
  }

  private List<Difference.Identity> identity() {
    SortedMap<String, String> ours = left.document().identity();
    SortedMap<String, String> theirs = right.document().identity();
    return union(ours.keySet(), theirs.keySet()).stream()
        .map(kind -> new Difference.Identity(kind, Delta.of(ours.get(kind), theirs.get(kind))))
        .filter(
            difference -> !difference.change().left().equals(difference.change().right()))
        .toList();
  }

  private List<Difference.Method> methods() {
    SortedMap<String, Hash> ours = left.table().get();
    SortedMap<String, Hash> theirs = right.table().get();
    if (ours.isEmpty() || theirs.isEmpty()) {
      return List.of();
    }
    return union(ours.keySet(), theirs.keySet()).stream()
        .map(
            method -> new Difference.Method(method, Delta.of(ours.get(method), theirs.get(method))))
        .filter(
            difference -> !difference.change().left().equals(difference.change().right()))
        .toList();
  }

  List<Difference> config() {
    List<Difference> found = new ArrayList<>();
    for (JsonDelta changed :
        JsonDelta.between(left.document().config(), right.document().config())) {
      Optional<DRef> ours = changed.change().left().flatMap(left.document()::dependency);
      Optional<DRef> theirs = changed.change().right().flatMap(right.document()::dependency);
      boolean inputs = ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
      if (inputs) {
        found.add(new Difference.Input(changed.place(), ours.get(), theirs.get()));
      }
      if (!inputs || !path(changed.change().left()).equals(path(changed.change().right()))) {
        found.add(new Difference.Config(changed.place(), changed.change()));
      }
    }
    return found;
  }

  /** Returns the part of a value after the ref: the path of a file. */
  private static String path(Optional<JsonNode> value) {
    String text = value.map(JsonNode::asText).orElse("");
    int slash = text.indexOf('/');
    return slash < 0 ? "" : text.substring(slash);
  }

  static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
