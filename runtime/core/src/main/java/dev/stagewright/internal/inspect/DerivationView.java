package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts that a store holds about a derivation.
 *
 * @param document the stage, its identity, configuration and dependencies
 * @param stageClass the name of the stage's class, if a build recorded it
 * @param unfollowed the packages that its code reaches but its fingerprint does not follow: an edit
 *     there rebuilds nothing; empty if unknown, as when {@code code.json} was damaged
 * @param realizations its realizations, the last built at the end
 */
public record DerivationView(
    DerivationDocument document,
    Optional<String> stageClass,
    Optional<List<String>> unfollowed,
    List<RealizationSummary> realizations) {

  /**
   * Copies the lists.
   *
   * @param document the stage, its identity, configuration and dependencies
   * @param stageClass the name of the stage's class, if a build recorded it
   * @param unfollowed the packages that its code reaches but its fingerprint does not follow
   * @param realizations its realizations
   */
  public DerivationView {
    unfollowed = unfollowed.map(List::copyOf);
    realizations = List.copyOf(realizations);
  }

  /**
   * Reads the view of a derivation.
   *
   * @param store the store
   * @param dref the derivation
   * @return the view
   * @throws StoreException if the derivation is not in the store, or damaged
   */
  public static DerivationView of(DiskStore store, DRef dref) {
    List<DiskRealization> found = store.realizations(dref);
    List<RecordedBuild> builds =
        found.stream().flatMap(each -> store.builds(each.rref()).stream()).toList();
    DerivationDocument document = DerivationDocument.read(store, dref);
    return new DerivationView(
        document,
        builds.stream().findFirst().map(build -> build.record().stage()),
        unfollowed(store, document),
        found.stream().map(each -> RealizationSummary.of(store, each.rref())).toList());
  }

  /** Returns the packages: none for a stage with a version, empty if the code table is missing. */
  static Optional<List<String>> unfollowed(DiskStore store, DerivationDocument document) {
    if (!document.identity().containsKey("code")) {
      return Optional.of(List.of());
    }
    return store.code(document.dref()).map(code -> code.get("unfollowed")).map(listed -> {
      List<String> packages = new ArrayList<>();
      listed.forEach(name -> packages.add(name.asText()));
      return packages;
    });
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code dref}, {@code stage}, {@code class}, {@code identity}, {@code unfollowed} (null
   *     if unknown), {@code config}, {@code dependencies} and {@code realizations}
   */
  public ObjectNode json() {
    ObjectNode json = head(document, stageClass, unfollowed);
    ArrayNode array = json.putArray("realizations");
    realizations.forEach(each -> array.add(each.json()));
    return json;
  }

  static ObjectNode head(
      DerivationDocument document, Optional<String> stageClass, Optional<List<String>> unfollowed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("dref", document.dref().toString());
    json.put("stage", document.dref().name().text());
    json.put("class", stageClass.orElse(null));
    ObjectNode identity = json.putObject("identity");
    document.identity().forEach(identity::put);
    json.putNull("unfollowed");
    unfollowed.ifPresent(packages -> packages.forEach(json.putArray("unfollowed")::add));
    json.set("config", document.config());
    ArrayNode dependencies = json.putArray("dependencies");
    document.dependencies().forEach(dref -> dependencies.add(dref.toString()));
    return json;
  }
}
