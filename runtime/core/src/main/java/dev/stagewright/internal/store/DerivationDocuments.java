package dev.stagewright.internal.store;

import dev.stagewright.config.Configuration;
import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.internal.config.CodeIdentity;
import dev.stagewright.internal.fs.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that describe a derivation, and their way into its folder.
 *
 * @param configuration the configuration they describe
 */
record DerivationDocuments(Configuration configuration) {
  private static final Logger LOG = LoggerFactory.getLogger(DerivationDocuments.class);

  private List<String> names() {
    return AnnotatedStage.of(configuration.type()).identity() instanceof CodeIdentity.Fingerprint
        ? List.of(StoreLayout.DERIVATION, StoreLayout.CODE)
        : List.of(StoreLayout.DERIVATION);
  }

  private String text(String name) {
    return name.equals(StoreLayout.CODE)
            && AnnotatedStage.of(configuration.type()).identity()
                instanceof CodeIdentity.Fingerprint fingerprint
        ? fingerprint.table()
        : configuration.document();
  }

  /**
   * Publishes the documents through a new draft folder. Returns true if the store had no folder of
   * that name.
   */
  boolean register(DiskStore store, Path draft) throws IOException {
    if (isComplete(folder(store)) && shelf(store).isDescribed()) {
      return false;
    }
    Files.createDirectories(draft);
    for (String name : names()) {
      FilePermissions.seal(Files.writeString(draft.resolve(name), text(name)));
    }
    return new DerivationPublisher(store.layout(), store.disk(), configuration.dref())
        .publish(draft);
  }

  private boolean isComplete(Path folder) {
    return names().stream().map(folder::resolve).allMatch(Files::exists);
  }

  /** Writes the documents missing from an existing folder. */
  void mend(DiskStore store) {
    if (isComplete(folder(store)) || !Files.isDirectory(folder(store))) {
      return;
    }
    try {
      Path tmp = Files.createDirectories(store.layout().tmp());
      register(store, Files.createTempDirectory(tmp, "derivation-"));
    } catch (IOException e) {
      LOG.debug("Cannot write what describes {}", configuration.dref(), e);
    }
  }

  private RealizationDirectory shelf(DiskStore store) {
    return new RealizationDirectory(store.layout(), configuration.dref());
  }

  private Path folder(DiskStore store) {
    return store.layout().derivation(configuration.dref());
  }
}
