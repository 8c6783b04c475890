package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.inspect.Catalogue;
import dev.stagewright.load.StageLoader;
import dev.stagewright.load.StoredStage;
import dev.stagewright.realize.Derivation;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.Built;
import dev.stagewright.store.StoreFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** The options that choose a stage and configure it. */
final class StageChoice {
  @Mixin
  private ClassPath classPath;

  @Mixin
  private final Settings settings = new Settings();

  /** The stage of a class with the values of the options. */
  Derivation<?> derivation(StoreFolder store, String stage) {
    ObjectNode values = new Spelling(Catalogue.of(store)).inFull(settings.json());
    ClassLoader classes = classPath.loader();
    // Libraries look here for the services that they need; the threads of a run inherit it.
    Thread.currentThread().setContextClassLoader(classes);
    return new StageLoader(classes, dref -> recorded(store, dref)).derivation(stage, values);
  }

  private static Optional<StoredStage> recorded(StoreFolder store, DRef dref) {
    if (!Files.isDirectory(store.folder(dref))) {
      return Optional.empty();
    }
    Optional<String> stage = store.names(dref).stream()
        .flatMap(rref -> lastOf(store.builds(rref)).stream())
        .map(build -> build.record().stage())
        .findFirst();
    ObjectNode values = store.document(dref).path("config").deepCopy();
    return Optional.of(new StoredStage(stage, values));
  }

  private static Optional<Built> lastOf(List<Built> builds) {
    return builds.isEmpty() ? Optional.empty() : Optional.of(builds.get(builds.size() - 1));
  }
}
