package dev.stagewright.internal.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.inspect.DerivationView;
import dev.stagewright.internal.inspect.JsonView;
import dev.stagewright.internal.inspect.LookUpException;
import dev.stagewright.internal.inspect.Query;
import dev.stagewright.internal.inspect.RealizationView;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.inspect.StoreUsage;
import dev.stagewright.internal.inspect.TopLevelResults;
import dev.stagewright.internal.inspect.UnfitValueException;
import dev.stagewright.internal.inspect.UnknownFieldException;
import dev.stagewright.internal.inspect.ValueFilter;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.Reports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The reports on a local store.
 *
 * @param store the store
 */
public record LocalReports(DiskStore store) implements Reports {
  @Override
  public String show(RRef rref) {
    return text(RealizationView.of(store, rref).json());
  }

  @Override
  public String show(DRef dref) {
    return text(DerivationView.of(store, dref).json());
  }

  @Override
  public String find(String stage, String... conditions) {
    return find(Query.everything().named(stage), conditions);
  }

  @Override
  public String find(String stage, Instant since, String... conditions) {
    return find(Query.everything().named(stage).builtSince(since), conditions);
  }

  private String find(Query query, String... conditions) {
    Query narrowed = query;
    for (String condition : conditions) {
      narrowed = narrowed.where(ValueFilter.parse(condition));
    }
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    try {
      narrowed.find(store).forEach(each -> found.add(each.json()));
    } catch (UnknownFieldException | UnfitValueException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return text(found);
  }

  @Override
  public String topLevel() {
    TopLevelResults results = TopLevelResults.of(store);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode realizations = json.putArray("realizations");
    results.realizations().forEach(rref -> realizations.add(rref.toString()));
    ArrayNode derivations = json.putArray("derivations");
    results.derivations().forEach(dref -> derivations.add(dref.toString()));
    return text(json);
  }

  @Override
  public String diff(RRef left, RRef right) {
    return text(Diff.of(store, left, right).json());
  }

  @Override
  public String why(RRef rref) {
    return text(Explainer.in(store).built(rref).json());
  }

  @Override
  public String graph(RRef rref) {
    return text(Graph.of(store, rref).json());
  }

  @Override
  public String usage() {
    return text(StoreUsage.of(store).json());
  }

  @Override
  public Optional<String> text(RRef rref, String pointer) {
    return at(rref, pointer).map(JsonView::text);
  }

  @Override
  public Optional<Path> path(RRef rref, String pointer) {
    return at(rref, pointer).flatMap(JsonView::path);
  }

  @Override
  public RRef realization(String name) {
    try {
      return RefResolver.of(store).realization(name);
    } catch (LookUpException e) {
      throw new InvalidRefException(String.valueOf(e.getMessage()));
    }
  }

  private Optional<JsonView> at(RRef rref, String pointer) {
    return JsonView.of(store, rref).at(JsonPointer.compile(pointer));
  }

  private static String text(JsonNode json) {
    return json.toPrettyString();
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "reports on " + store.root();
  }
}
