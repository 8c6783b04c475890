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
 * Deletes from a store what nobody needs, and never what a root reaches.
 *
 * <p>Deleting waits until nobody visits the store: no build is under way meanwhile, in any process,
 * and none begins. What goes first is what others do not need, so that a crash leaves nothing
 * behind that was built from something lost. With it goes what no realization stands behind: what
 * killed processes left, the times of use of what is gone, and the files of locks, which nobody can
 * hold or wait for who does not visit the store.
 */
public interface GarbageCollector {

  /**
   * Plans a garbage collection, and deletes nothing.
   *
   * @param policy what may go of what no root reaches
   * @return what would be deleted, and what not
   * @throws StoreException if a root keeps nothing
   * @throws StoreException if the store cannot be read; if a root reaches something that is
   *     damaged, so that nobody knows what it needs
   */
  Plan plan(Policy policy);

  /**
   * Carries out a plan. What is needed or used by now after all stays, and nothing goes that was
   * not planned, but what killed builds and deliveries left. What cannot be deleted, as a folder of
   * another user, is told at the end, and everything else goes.
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
   * Removes a realization, and all others that were built from it.
   *
   * @param rref its name
   * @return what was deleted
   * @throws IllegalStateException if a root reaches one of them
   * @throws StoreException if there is none of that name, or the store cannot be read or written
   */
  Result removeWithDependants(RRef rref);

  /**
   * What a garbage collection would delete, and what not. Nothing is deleted yet.
   *
   * @param policy what may go
   * @param going what goes, in this order
   * @param staying what stays, and why
   * @param evidence what failed builds left, and what was damaged and set aside
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
     * @param evidence what failed builds left, and what was damaged and set aside
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
     *     others have, too, goes with the last of them
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

    /** Why something stays. */
    public sealed interface Reason {

      /**
       * A root reaches it.
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
       * It, or something built from it, was used lately.
       *
       * @param time when
       */
      record Used(Instant time) implements Reason {
        @Override
        public String toString() {
          return "it was used " + time;
        }
      }

      /** The store is small enough without its going. */
      record Fits() implements Reason {
        @Override
        public String toString() {
          return "the store is small enough";
        }
      }
    }
  }

  /**
   * How much of what no root reaches may go. What failed builds left, or was damaged and set aside,
   * goes as well, if it is as old.
   *
   * @param unusedFor only what nobody has used for that long
   * @param limit only until the realizations of the store have no more bytes than that, what was
   *     not used for longest first
   */
  record Policy(Optional<Duration> unusedFor, OptionalLong limit) {

    /**
     * Lets everything go.
     *
     * @return the policy, to be narrowed
     */
    public static Policy everything() {
      return new Policy(Optional.empty(), OptionalLong.empty());
    }

    /**
     * Lets only go what nobody has used for some time.
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
     * Lets only go what is too much.
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
   * What was deleted.
   *
   * @param realizations their names, dependants first
   * @param bytes how many bytes are free again, with documents, logs, and what killed or failed
   *     builds had left: a file that others have, too, is not
   * @param left what should have been deleted and could not be; empty if everything went
   */
  record Result(List<RRef> realizations, long bytes, List<Left> left) {

    /**
     * Copies the lists.
     *
     * @param realizations their names
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

    /** Describes it in a line; of a path that is too long, the beginning and the end. */
    @Override
    public String toString() {
      return "%s: %s".formatted(LongPath.shortened(place), problem);
    }
  }
}
