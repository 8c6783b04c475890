package dev.stagewright.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.Derivation;
import dev.stagewright.internal.load.StageLoader;
import dev.stagewright.internal.load.StoredDerivation;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.processor.testing.random.StageGraph;
import dev.stagewright.ref.DRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A graph of random stages, compiled, realized twice in a store, and looked at. */
public final class StageGraphRun {
  private final StageGraph graph;
  private final Function<Store, Map<String, String>> main;
  private final Path folder;
  private final List<String> built = Collections.synchronizedList(new ArrayList<>());

  @SuppressWarnings("unchecked") // each main is one
  public StageGraphRun(StageGraph graph, CompilationResult result, Path folder) {
    this.graph = graph;
    this.main = result.load(graph.main(), Function.class);
    this.folder = folder;
  }

  /** Checks what is seen, and gives the names of the derivations by package and place. */
  public Map<String, String> drefs() {
    Map<String, String> first = realize();
    assertThat(built).as(graph::text).hasSize(graph.builds());
    built.clear();
    assertThat(realize()).as(graph::text).isEqualTo(first);
    assertThat(built).as(graph::text).isEmpty();

    Map<String, String> drefs = new HashMap<>();
    for (int i = 0; i < graph.stages().size(); i++) {
      drefs.put(graph.packageName() + " " + i, first.remove(i + " dref"));
    }
    assertThat(first).as(graph::text).isEqualTo(graph.expected());
    drefs.values().forEach(dref -> isReadAgain(DRef.parse(dref)));
    return drefs;
  }

  private Map<String, String> realize() {
    try (Store store = Store.open(folder)) {
      return main.apply(store.withEnvironment(Map.of("SOMEBODYS", "hidden")).listening(event -> {
        if (event instanceof BuildEvent.Started started) {
          built.add(started.dref().toString());
        }
      }));
    }
  }

  /** Checks that the recorded configuration gives the same derivation. */
  private void isReadAgain(DRef dref) {
    try (Store store = Store.open(folder)) {
      StageLoader loader = new StageLoader(
          main.getClass().getClassLoader(),
          name -> recorded(LocalStore.of(store).disk(), name));
      assertThat(loader.derivation(dref))
          .as(graph::text)
          .isInstanceOfSatisfying(
              Derivation.class, again -> assertThat(again.dref()).isEqualTo(dref));
    }
  }

  private static Optional<StoredDerivation> recorded(DiskStore store, DRef dref) {
    Optional<String> stage = store.names(dref).stream()
        .flatMap(rref -> store.builds(rref).stream())
        .map(build -> build.record().stage())
        .findFirst();
    ObjectNode values = store.document(dref).path("config").deepCopy();
    return Optional.of(new StoredDerivation(stage, values));
  }
}
