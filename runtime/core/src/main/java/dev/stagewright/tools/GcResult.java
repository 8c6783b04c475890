package dev.stagewright.tools;

import dev.stagewright.ref.RRef;
import dev.stagewright.internal.store.UndeletedFile;
import java.util.List;

/**
 * What was deleted.
 *
 * @param realizations their names, dependants first
 * @param bytes how many bytes are free again, with documents, logs, and what killed or failed
 *     builds had left: a file that others have, too, is not
 * @param left what should have been deleted and could not be; empty if everything went
 */
public record GcResult(List<RRef> realizations, long bytes, List<UndeletedFile> left) {

  /**
   * Copies the lists.
   *
   * @param realizations their names
   * @param bytes how many bytes are free again
   * @param left what could not be deleted
   */
  public GcResult {
    realizations = List.copyOf(realizations);
    left = List.copyOf(left);
  }
}
