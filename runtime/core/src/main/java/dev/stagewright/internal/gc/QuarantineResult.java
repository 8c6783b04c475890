package dev.stagewright.internal.gc;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of a quarantine.
 *
 * @param realizations the damaged realizations and their dependants, dependants first
 * @param files the original places of damaged documents, records and strays
 */
public record QuarantineResult(List<RRef> realizations, List<Path> files) {
  /** The result for an undamaged store. */
  public static final QuarantineResult NOTHING = new QuarantineResult(List.of(), List.of());

  /**
   * Copies both.
   *
   * @param realizations the damaged realizations and their dependants, dependants first
   * @param files the original places of damaged documents, records and strays
   */
  public QuarantineResult {
    realizations = List.copyOf(realizations);
    files = List.copyOf(files);
  }
}
