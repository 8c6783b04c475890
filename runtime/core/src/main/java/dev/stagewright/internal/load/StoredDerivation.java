package dev.stagewright.internal.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.DRef;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The record of a derivation in a store.
 *
 * @param stage the name of the stage's class when it was last built; empty if it came from
 *     elsewhere, without records
 * @param values its configuration as recorded
 */
public record StoredDerivation(Optional<String> stage, ObjectNode values) {

  /**
   * Returns the record of a derivation.
   *
   * @param store the store
   * @param dref its name
   * @return the record, if the store has it
   */
  public static Optional<StoredDerivation> of(DiskStore store, DRef dref) {
    if (!Files.isDirectory(store.folder(dref))) {
      return Optional.empty();
    }
    Optional<String> stage = store.names(dref).stream()
        .flatMap(rref -> lastOf(store.builds(rref)).stream())
        .map(build -> build.record().stage())
        .findFirst();
    ObjectNode values = store.document(dref).path("config").deepCopy();
    return Optional.of(new StoredDerivation(stage, values));
  }

  private static Optional<RecordedBuild> lastOf(List<RecordedBuild> builds) {
    return builds.isEmpty() ? Optional.empty() : Optional.of(builds.get(builds.size() - 1));
  }
}
