package dev.stagewright.collect;

import dev.stagewright.ref.RRef;
import java.util.List;

/**
 * What was deleted.
 *
 * @param realizations their names, dependants first
 * @param bytes how many bytes are free again, with documents, logs, and what killed or failed
 *     builds had left: a file that others have, too, is not
 */
public record Freed(List<RRef> realizations, long bytes) {

  /**
   * Copies the names.
   *
   * @param realizations their names
   * @param bytes how many bytes are free again
   */
  public Freed {
    realizations = List.copyOf(realizations);
  }
}
