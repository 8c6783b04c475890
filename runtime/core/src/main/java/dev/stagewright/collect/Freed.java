package dev.stagewright.collect;

import dev.stagewright.ref.RRef;
import java.util.List;

/**
 * What was deleted.
 *
 * @param realizations their names, dependants first
 * @param bytes how many bytes all files had, with documents, logs, and what killed or failed builds
 *     had left
 */
public record Freed(List<RRef> realizations, long bytes) {

  /**
   * Copies the names.
   *
   * @param realizations their names
   * @param bytes how many bytes all files had
   */
  public Freed {
    realizations = List.copyOf(realizations);
  }
}
