package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.util.List;
import java.util.Optional;

/**
 * The facts that a store holds about a realization.
 *
 * @param rref its name
 * @param document the stage, its identity, configuration and dependencies
 * @param unfollowed the packages that its code reaches but its fingerprint does not follow: an edit
 *     there rebuilds nothing; empty if unknown, as when {@code code.json} was damaged
 * @param context the realizations it was built from
 * @param artifacts the files, folders and links, in the order of paths
 * @param values the values of outputs, a JSON object; not to be modified
 * @param builds its builds, the last at the end
 * @param usedBy the realizations built from it
 */
public record RealizationView(
    RRef rref,
    DerivationDocument document,
    Optional<List<String>> unfollowed,
    Context context,
    List<Artifact> artifacts,
    JsonNode values,
    List<RecordedBuild> builds,
    List<RRef> usedBy) {

  /**
   * Copies the lists.
   *
   * @param rref its name
   * @param document the stage, its identity, configuration and dependencies
   * @param unfollowed the packages that its code reaches but its fingerprint does not follow
   * @param context the realizations it was built from
   * @param artifacts the files, folders and links
   * @param values the values of outputs
   * @param builds its builds
   * @param usedBy the realizations built from it
   */
  public RealizationView {
    unfollowed = unfollowed.map(List::copyOf);
    artifacts = List.copyOf(artifacts);
    builds = List.copyOf(builds);
    usedBy = List.copyOf(usedBy);
  }

  /**
   * Reads the view of a realization, and for its users the context of every realization in the
   * store.
   *
   * @param store the store
   * @param rref the realization
   * @return the view
   * @throws StoreException if the realization is not in the store, or damaged
   */
  public static RealizationView of(DiskStore store, RRef rref) {
    DiskRealization realized = store.get(rref);
    DerivationDocument document = DerivationDocument.read(store, rref.dref());
    return new RealizationView(
        rref,
        document,
        DerivationView.unfollowed(store, document),
        realized.context(),
        store.manifest(rref).entries().stream().map(Artifact::new).toList(),
        realized.values(),
        store.builds(rref),
        ReverseDependencies.of(store, rref));
  }

  /**
   * Returns the total size.
   *
   * @return the bytes of all its files
   */
  public long bytes() {
    return artifacts.stream().mapToLong(Artifact::bytes).sum();
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code rref}, the members of {@link DerivationView#json} except for the realizations,
   *     then {@code context}, {@code bytes}, {@code files}, {@code values}, {@code builds} and
   *     {@code usedBy}
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("rref", rref.toString());
    json.setAll(DerivationView.head(
        document, builds.stream().findFirst().map(build -> build.record().stage()), unfollowed));
    ObjectNode dependencies = json.putObject("context");
    context
        .realizations()
        .forEach((dref, rrefs) -> add(dependencies.putArray(dref.toString()), rrefs));
    json.put("bytes", bytes());
    ArrayNode files = json.putArray("files");
    artifacts.forEach(artifact -> files.add(artifact.json()));
    json.set("values", values);
    ArrayNode records = json.putArray("builds");
    builds.forEach(build -> records.add(json(build)));
    add(json.putArray("usedBy"), usedBy);
    return json;
  }

  private static void add(ArrayNode array, List<RRef> rrefs) {
    rrefs.forEach(rref -> array.add(rref.toString()));
  }

  private static ObjectNode json(RecordedBuild build) {
    return build.record().json().put("log", build.log().map(Object::toString).orElse(null));
  }
}
