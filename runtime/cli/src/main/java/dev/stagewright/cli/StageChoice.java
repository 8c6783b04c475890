package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
  private final ClassPath classPath;

  @Mixin
  private final Settings settings = new Settings();

  StageChoice(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** The stage of a class with the values of the options. */
  Derivation<?> derivation(StoreFolder store, String stage) {
    ObjectNode values = new Spelling(Catalogue.of(store)).inFull(settings.json());
    return loader(store).derivation(stage, values);
  }

  StageLoader loader(StoreFolder store) {
    return new StageLoader(classPath.loader(), dref -> recorded(store, dref));
  }

  private static Optional<StoredStage> recorded(StoreFolder store, DRef dref) {
    if (!Files.isDirectory(store.folder(dref))) {
      return Optional.empty();
    }
    JsonNode config = store.document(dref).path("config");
    return store.names(dref).stream()
        .flatMap(rref -> lastOf(store.builds(rref)).stream())
        .findFirst()
        .map(build -> new StoredStage(build.record().stage(), config.deepCopy()));
  }

  private static Optional<Built> lastOf(List<Built> builds) {
    return builds.isEmpty() ? Optional.empty() : Optional.of(builds.get(builds.size() - 1));
  }
}
