package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.LockOwner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What happens while derivations are realized. Events of one build come in order, though the last
 * may come from another thread.
 */
public sealed interface BuildEvent {

  /**
   * Tells what it is about.
   *
   * @return the derivation
   */
  DRef dref();

  /**
   * An existing realization counts: nothing is built.
   *
   * @param dref the derivation
   * @param rref the realization
   */
  record Reused(DRef dref, RRef rref) implements BuildEvent {}

  /**
   * Somebody else is building this, and their result will be looked at; or is deleting from the
   * store.
   *
   * @param dref the derivation
   * @param holder who builds or deletes, so far as can be known
   */
  record Waiting(DRef dref, Optional<LockOwner> holder) implements BuildEvent {}

  /**
   * A build begins.
   *
   * @param dref the derivation
   * @param log the file that the build logs to while it runs
   */
  record Started(DRef dref, Path log) implements BuildEvent {}

  /**
   * A build has come further.
   *
   * @param dref the derivation
   * @param unit what is counted
   * @param done how many are done, from 0
   * @param total how many there are, or -1 where nobody knows
   */
  record Progressed(DRef dref, String unit, long done, long total) implements BuildEvent {}

  /**
   * A build is published.
   *
   * @param dref the derivation
   * @param rref the realization; it may have existed before, with the same bytes
   * @param duration how long the build took
   */
  record Built(DRef dref, RRef rref, Duration duration) implements BuildEvent {}

  /**
   * Nothing is built: what was built of another derivation would come out the same here, and is
   * taken over.
   *
   * @param dref the derivation
   * @param rref its realization
   * @param from the other derivation's
   */
  record Adopted(DRef dref, RRef rref, RRef from) implements BuildEvent {}

  /**
   * A build failed.
   *
   * @param dref the derivation
   * @param folder what it left
   */
  record Failed(DRef dref, Path folder) implements BuildEvent {}

  /**
   * A build that failed is tried again, in a fresh folder.
   *
   * @param dref the derivation
   * @param retry which retry it is, from 1
   * @param retries how many its stage allows
   */
  record Retrying(DRef dref, int retry, int retries) implements BuildEvent {}

  /**
   * A build has ended, well or not, and left threads or processes running. Idle daemons do not
   * count.
   *
   * @param dref the derivation
   * @param left their names; of processes, those that builds beside it started may be among them
   */
  record Leaked(DRef dref, List<String> left) implements BuildEvent {

    /**
     * Copies the names.
     *
     * @param dref the derivation
     * @param left their names
     */
    public Leaked {
      left = List.copyOf(left);
    }
  }
}
