package dev.stagewright.tools;

import dev.stagewright.internal.text.LongPath;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The garbage collector of a store, which never deletes a realization that a root reaches.
 *
 * <p>Deleting waits until nothing else uses the store: meanwhile no build is under way, in any
 * process, and none begins. Dependants go before what they were built from, so that a crash leaves
 * nothing behind that was built from something lost. Deleted as well are the remains of killed
 * processes, the access times of deleted realizations, and the files of locks, which are free while
 * nothing else uses the store.
 */
public interface GarbageCollector {

  /**
   * Plans a garbage collection, and deletes nothing.
   *
   * @param policy what may go of the realizations that no root reaches
   * @return what would be deleted, and what not
   * @throws StoreException if the store cannot be read, or if a root keeps nothing, or reaches
   *     something that is damaged, so that its inputs are unknown
   */
  Plan plan(Policy policy);

  /**
   * Carries out a plan. Realizations that are needed or used by now stay, and nothing goes that was
   * not planned, except the remains of killed builds and deliveries. Files that cannot be deleted,
   * such as a folder of another user, are reported at the end, and everything else goes.
   *
   * @param sweep the plan
   * @return what was deleted, and what could not be
   * @throws StoreException if the store cannot be read or written; what was deleted by then is gone
   */
  Result run(Plan sweep);

  /**
   * Removes a realization from which no other was built.
   *
   * @param rref its name
   * @return what was deleted
   * @throws IllegalStateException if a root reaches it, or something was built from it
   * @throws StoreException if there is none of that name, or the store cannot be read or written
   */
  Result remove(RRef rref);

  /**
   * Removes a realization and all that were built from it.
   *
   * @param rref its name
   * @return what was deleted
   * @throws IllegalStateException if a root reaches one of them
   * @throws StoreException if there is none of that name, or the store cannot be read or written
   */
  Result removeWithDependants(RRef rref);

  /**
   * A plan of a garbage collection, which has deleted nothing yet.
   *
   * @param policy what may go
   * @param going what goes, in this order
   * @param staying what stays, and why
   * @param evidence the remains of failed builds, and what was damaged and set aside
   * @param bytes how many bytes are free when all that is gone
   */
  record Plan(
      Policy policy, List<Going> going, List<Staying> staying, List<Path> evidence, long bytes) {

    /**
     * Copies the lists.
     *
     * @param policy what may go
     * @param going what goes, in this order
     * @param staying what stays, and why
     * @param evidence the remains of failed builds, and what was damaged and set aside
     * @param bytes how many bytes are free when all that is gone
     */
    public Plan {
      going = List.copyOf(going);
      staying = List.copyOf(staying);
      evidence = List.copyOf(evidence);
    }

    /**
     * A realization that goes.
     *
     * @param rref its name
     * @param bytes how many bytes are free when it is gone, after those before it: a file that
     *     others share goes with the last of them
     * @param lastUse when it, or something that was built from it, was last used
     */
    public record Going(RRef rref, long bytes, Instant lastUse) {}

    /**
     * A realization that stays.
     *
     * @param rref its name
     * @param reason why
     */
    public record Staying(RRef rref, Reason reason) {}

    /** The reason for a realization to stay. */
    public sealed interface Reason {

      /**
       * A root that reaches the realization.
       *
       * @param root one that does
       */
      record Reached(Roots.Root root) implements Reason {
        @Override
        public String toString() {
          return root + " keeps it";
        }
      }

      /**
       * A recent use of the realization, or of something built from it.
       *
       * @param time when
       */
      record Used(Instant time) implements Reason {
        @Override
        public String toString() {
          return "it was used " + time;
        }
      }

      /** A limit that the store meets with this realization. */
      record Fits() implements Reason {
        @Override
        public String toString() {
          return "the store is small enough";
        }
      }
    }
  }

  /**
   * The limits of a garbage collection, within what no root reaches. The remains of failed builds,
   * and what was damaged and set aside, go as well, if as old.
   *
   * @param unusedFor only what was not used for that long
   * @param limit only until the realizations of the store have no more bytes than that, the longest
   *     unused first
   */
  record Policy(Optional<Duration> unusedFor, OptionalLong limit) {

    /**
     * Returns a policy by which everything may go.
     *
     * @return the policy, to be narrowed
     */
    public static Policy everything() {
      return new Policy(Optional.empty(), OptionalLong.empty());
    }

    /**
     * Returns a policy by which only those may go that were not used for some time.
     *
     * @param time 0 or longer
     * @return the narrower policy
     * @throws IllegalArgumentException if the time is negative
     */
    public Policy unusedFor(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("Nothing can be unused for " + time);
      }
      return new Policy(Optional.of(time), limit);
    }

    /**
     * Returns a policy by which realizations go only until the store has a certain size.
     *
     * @param bytes how much may stay, 0 or more
     * @return the narrower policy
     * @throws IllegalArgumentException if the number is negative
     */
    public Policy downTo(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("No store has " + bytes + " bytes");
      }
      return new Policy(unusedFor, OptionalLong.of(bytes));
    }
  }

  /**
   * The result of a garbage collection.
   *
   * @param realizations the names of those deleted, dependants first
   * @param bytes how many bytes are free again, with documents, logs, and the remains of killed or
   *     failed builds; a file that others share is not
   * @param left what should have been deleted and could not be; empty if everything went
   */
  record Result(List<RRef> realizations, long bytes, List<Left> left) {

    /**
     * Copies the lists.
     *
     * @param realizations the names of those deleted
     * @param bytes how many bytes are free again
     * @param left what could not be deleted
     */
    public Result {
      realizations = List.copyOf(realizations);
      left = List.copyOf(left);
    }
  }

  /**
   * A file or folder that could not be deleted.
   *
   * @param place the file or folder
   * @param problem the reason, as a clause
   */
  record Left(Path place, String problem) {

    /** Returns a description in one line; of a path that is too long, the beginning and the end. */
    @Override
    public String toString() {
      return "%s: %s".formatted(LongPath.shortened(place), problem);
    }
  }
}
