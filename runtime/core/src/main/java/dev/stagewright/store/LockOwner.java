package dev.stagewright.store;

import dev.stagewright.ref.DRef;
import java.util.Optional;

/**
 * The thread that holds a lock for which others wait, as far as is known.
 *
 * @param host the name of its host
 * @param pid the number of its process
 * @param thread the name of its thread
 * @param building the derivation that it builds; empty if it deletes
 */
public record LockOwner(String host, long pid, String thread, Optional<DRef> building) {

  /** Describes the owner, as in {@code process 4711 on quiet (main), building digits}. */
  @Override
  public String toString() {
    String work = building.map(dref -> "building " + dref.name()).orElse("deleting");
    return "process %s on %s (%s), %s".formatted(pid, host, thread, work);
  }
}
