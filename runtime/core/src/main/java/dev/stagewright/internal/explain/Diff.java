package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.inspect.Artifact;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between two derivations or two realizations.
 *
 * @param left the left one
 * @param right the right one
 * @param differences the differences: code, configuration, inputs, outputs
 */
public record Diff(NamedRef left, NamedRef right, List<Difference> differences) {

  /**
   * Copies the differences.
   *
   * @param left the left one
   * @param right the right one
   * @param differences the differences
   */
  public Diff {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two derivations.
   *
   * @param store the store that contains them
   * @param left the left one
   * @param right the right one
   * @return the differences
   * @throws StoreException if one is not in the store, or damaged
   */
  public static Diff of(DiskStore store, DRef left, DRef right) {
    return new Diff(
        new NamedRef.Derivation(left),
        new NamedRef.Derivation(right),
        new Comparison(ComparedDerivation.of(store, left), ComparedDerivation.of(store, right))
            .differences());
  }

  /**
   * Compares two realizations and their derivations.
   *
   * @param store the store that contains them
   * @param left the left one
   * @param right the right one
   * @return the differences
   * @throws StoreException if one is not in the store, or damaged
   */
  public static Diff of(DiskStore store, RRef left, RRef right) {
    DiskRealization ours = store.get(left);
    DiskRealization theirs = store.get(right);
    List<Difference> found =
        new ArrayList<>(of(store, left.dref(), right.dref()).differences());
    found.addAll(taken(ours.context(), theirs.context()));
    JsonDelta.between(ours.values(), theirs.values()).stream()
        .map(changed -> new Difference.Value(changed.place(), changed.change()))
        .forEach(found::add);
    found.addAll(files(artifacts(store, left), artifacts(store, right)));
    return new Diff(new NamedRef.Realization(left), new NamedRef.Realization(right), found);
  }

  /** Compares contexts. A dependency of only one side is a difference of the configurations. */
  static List<Difference.Taken> taken(Context left, Context right) {
    return left.realizations().keySet().stream()
        .filter(dref -> !right.of(dref).isEmpty())
        .filter(dref -> !left.of(dref).equals(right.of(dref)))
        .map(dref -> new Difference.Taken(dref, left.of(dref), right.of(dref)))
        .toList();
  }

  /** Lists the artifacts except for the values file, whose values are compared one by one. */
  private static Map<String, Artifact> artifacts(DiskStore store, RRef rref) {
    return store.manifest(rref).entries().stream()
        .filter(entry -> !entry.path().equals(OutputPaths.VALUES.text()))
        .collect(Collectors.toMap(ManifestEntry::path, Artifact::new));
  }

  private static List<Difference.File> files(
      Map<String, Artifact> left, Map<String, Artifact> right) {
    return Comparison.union(left.keySet(), right.keySet()).stream()
        .map(path -> new Difference.File(path, Delta.of(left.get(path), right.get(path))))
        .filter(file -> !file.change().left().equals(file.change().right()))
        .toList();
  }

  /**
   * Returns clauses for people.
   *
   * @return a clause for each difference; those shared by many inputs appear once, with a count
   */
  public Stream<String> sentences() {
    return RepeatedDifferences.told(differences, Difference::likeness, Difference::sentence);
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code left}, {@code right} and {@code differences}
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("left", left.toString());
    json.put("right", right.toString());
    ArrayNode array = json.putArray("differences");
    differences.forEach(difference -> array.add(difference.json()));
    return json;
  }
}
