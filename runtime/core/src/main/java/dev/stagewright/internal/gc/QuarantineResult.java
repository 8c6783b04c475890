package dev.stagewright.internal.gc;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;

/**
 * What was set aside.
 *
 * @param realizations what was damaged, and what was built from it, dependants first
 * @param files where documents, records and strays lay that were damaged or did not belong there
 */
public record QuarantineResult(List<RRef> realizations, List<Path> files) {
  /** Where nothing is damaged, or nothing is to be touched. */
  public static final QuarantineResult NOTHING = new QuarantineResult(List.of(), List.of());

  /**
   * Copies both.
   *
   * @param realizations what was damaged, and what was built from it, dependants first
   * @param files where documents, records and strays lay
   */
  public QuarantineResult {
    realizations = List.copyOf(realizations);
    files = List.copyOf(files);
  }
}
