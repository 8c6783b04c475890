package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.LockOwner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An event of realizing derivations. The events of one build come in order, though the last may
 * come from another thread.
 */
public sealed interface BuildEvent {

  /**
   * Returns the name of the derivation that the event is about.
   *
   * @return the derivation
   */
  DRef dref();

  /**
   * The reuse of an existing realization: nothing is built.
   *
   * @param dref the derivation
   * @param rref the realization
   */
  record Reused(DRef dref, RRef rref) implements BuildEvent {}

  /**
   * The wait for another thread or process, which builds the same derivation or deletes from the
   * store. A build's result is considered when it is done.
   *
   * @param dref the derivation
   * @param holder the thread that builds or deletes, as far as is known
   */
  record Waiting(DRef dref, Optional<LockOwner> holder) implements BuildEvent {}

  /**
   * The start of a build.
   *
   * @param dref the derivation
   * @param log the file that the build logs to while it runs
   */
  record Started(DRef dref, Path log) implements BuildEvent {}

  /**
   * The progress of a build.
   *
   * @param dref the derivation
   * @param unit what is counted
   * @param done how many are done, from 0
   * @param total how many there are, or -1 if unknown
   */
  record Progressed(DRef dref, String unit, long done, long total) implements BuildEvent {}

  /**
   * The publication of a build.
   *
   * @param dref the derivation
   * @param rref the realization; it may have existed before, with the same bytes
   * @param duration how long the build took
   */
  record Built(DRef dref, RRef rref, Duration duration) implements BuildEvent {}

  /**
   * The adoption of another derivation's realization, as a build would come out the same: nothing
   * is built.
   *
   * @param dref the derivation
   * @param rref its realization
   * @param from the other derivation's
   */
  record Adopted(DRef dref, RRef rref, RRef from) implements BuildEvent {}

  /**
   * The failure of a build.
   *
   * @param dref the derivation
   * @param folder the folder that holds the evidence
   */
  record Failed(DRef dref, Path folder) implements BuildEvent {}

  /**
   * The retry of a build that failed, in a fresh folder.
   *
   * @param dref the derivation
   * @param retry which retry it is, from 1
   * @param retries how many its stage allows
   */
  record Retrying(DRef dref, int retry, int retries) implements BuildEvent {}

  /**
   * The end of a build, successful or not, that left threads or processes running. Idle daemons do
   * not count.
   *
   * @param dref the derivation
   * @param left their names; of processes, those that parallel builds started may be among them
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
