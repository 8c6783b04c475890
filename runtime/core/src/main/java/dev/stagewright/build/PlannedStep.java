package dev.stagewright.build;

import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The step of a plan for one derivation: the decision and its reason.
 *
 * @param dref the derivation's name
 * @param derivation the derivation; empty if only its name is known
 * @param decision what to do
 * @param lastFailure if the derivation is to be built, and a build of it failed before: the last
 *     one that did
 */
public record PlannedStep(
    DRef dref,
    Optional<Derivation<?>> derivation,
    Decision decision,
    Optional<LastFailure> lastFailure) {

  /**
   * The last build of a derivation, which failed.
   *
   * @param time the end of that build
   * @param folder the folder that holds what the build left
   * @param log the build's log, which ends with the stack trace
   */
  public record LastFailure(Instant time, Path folder, Path log) {}

  /**
   * Returns the packages that the stage's code calls but whose code is not part of its fingerprint:
   * an edit there builds nothing again. They are libraries, or the author's code elsewhere, which
   * {@code @Stage(tracks = ...)} can name.
   *
   * @return names of packages; none if a version stands for the code, or the stage is not at hand
   */
  public SortedSet<String> unfollowedPackages() {
    return derivation
        .map(known -> AnnotatedStage.of(known.configuration().type()).unfollowedPackages())
        .orElseGet(Collections::emptySortedSet);
  }

  /**
   * Returns a description for people of what is to be done.
   *
   * @return a clause that does not name the derivation
   */
  public String sentence() {
    return derivation.isPresent()
        ? decision.toString()
        : decision + ", whatever it was built from: its stage is not at hand, or has changed";
  }

  /** Returns a description for people in one line. */
  @Override
  public String toString() {
    return lastFailure
        .map(last ->
            "%s %s; failed at %s, see %s".formatted(dref, sentence(), last.time(), last.log()))
        .orElse("%s %s".formatted(dref, sentence()));
  }

  /** The decision of a plan on one derivation. Its text is a description for people. */
  public sealed interface Decision {

    /**
     * The reuse of existing realizations: nothing is built.
     *
     * @param rrefs the realizations
     */
    record Reuse(List<RRef> rrefs) implements Decision {
      /**
       * Copies the list.
       *
       * @param rrefs the realizations
       */
      public Reuse {
        rrefs = List.copyOf(rrefs);
      }

      @Override
      public String toString() {
        return rrefs.stream().map(RRef::toString).collect(Collectors.joining(", ", "reuse ", ""));
      }
    }

    /**
     * The adoption of other derivations' realizations, as a build would come out the same: nothing
     * is built.
     *
     * @param from what is taken over
     */
    record Adopt(List<RRef> from) implements Decision {
      /**
       * Copies the list.
       *
       * @param from what is taken over
       */
      public Adopt {
        from = List.copyOf(from);
      }

      @Override
      public String toString() {
        return from.stream()
            .map(RRef::toString)
            .collect(Collectors.joining(", ", "take over ", ", built from the same bytes"));
      }
    }

    /**
     * A build.
     *
     * @param reason why
     */
    record Build(Reason reason) implements Decision {
      @Override
      public String toString() {
        return "build: " + reason;
      }
    }

    /**
     * The refusal of a derivation that can neither be reused nor built, and of all that depend on
     * it.
     *
     * @param why what is wrong and what to do
     */
    record Refuse(String why) implements Decision {
      @Override
      public String toString() {
        return "impossible: " + why;
      }
    }

    /** The reason for a build. Its text is a description for people. */
    sealed interface Reason {}

    /** The lack of any realization with these inputs. */
    record NeverBuilt() implements Reason {
      @Override
      public String toString() {
        return "never built with these inputs";
      }
    }

    /**
     * The existence of realizations of which the matcher takes none, or wants more.
     *
     * @param matcher the matcher
     * @param existing how many realizations there are with these inputs, 1 or more
     */
    record Unmatched(Matcher matcher, int existing) implements Reason {
      @Override
      public String toString() {
        if (matcher.wanted() > existing) {
          return "%s wants %s, and %s %s"
              .formatted(matcher, matcher.wanted(), existing, existing == 1 ? "exists" : "exist");
        }
        return existing == 1
            ? "%s does not take the one that exists".formatted(matcher)
            : "%s takes none of the %s that exist".formatted(matcher, existing);
      }
    }

    /** The demand of an option of the plan. */
    record Forced() implements Reason {
      @Override
      public String toString() {
        return "a rebuild is asked for";
      }
    }

    /**
     * The build of a dependency, before which the inputs are unknown: if they come out as they were
     * once, the derivation is reused after all.
     *
     * @param inputs the derivations that are built first
     * @param adoptable whether a realization of the same stage exists that is adopted if it was
     *     built from the bytes that these come out with
     */
    record InputBuilt(List<DRef> inputs, boolean adoptable) implements Reason {
      /**
       * Copies the list.
       *
       * @param inputs the derivations that are built first
       * @param adoptable whether such a realization exists
       */
      public InputBuilt {
        inputs = List.copyOf(inputs);
      }

      @Override
      public String toString() {
        return inputs.stream()
            .map(DRef::toString)
            .collect(Collectors.joining(
                ", ",
                "depends on a build of ",
                adoptable ? ", unless that gives the same bytes as before" : ""));
      }
    }
  }
}
