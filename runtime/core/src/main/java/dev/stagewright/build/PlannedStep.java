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
 * What a plan means to do about one derivation, and why.
 *
 * @param dref the derivation's name
 * @param derivation the derivation; empty if only its name is known
 * @param decision what to do
 * @param lastFailure if it is to be built, and a build of it failed before: the last one that did
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
   * Tells which packages the stage's code reaches and is not followed into: an edit there builds
   * nothing again. They are libraries, or code of one's own that lies elsewhere and that
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
   * Tells a person what is to be done.
   *
   * @return a clause that does not name the derivation
   */
  public String sentence() {
    return derivation.isPresent()
        ? decision.toString()
        : decision + ", whatever it was built from: its stage is not at hand, or has changed";
  }

  /** Tells a person, in a line. */
  @Override
  public String toString() {
    return lastFailure
        .map(last ->
            "%s %s; failed at %s, see %s".formatted(dref, sentence(), last.time(), last.log()))
        .orElse("%s %s".formatted(dref, sentence()));
  }

  /** What a plan means to do about one derivation. As a text, it tells a person. */
  public sealed interface Decision {

    /**
     * Existing realizations count: nothing is built.
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
     * Nothing is built: what was built of other derivations would come out the same, and is taken
     * over.
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
     * It is built.
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
     * It can neither be reused nor built, and what needs it neither.
     *
     * @param why what is wrong and what to do
     */
    record Refuse(String why) implements Decision {
      @Override
      public String toString() {
        return "impossible: " + why;
      }
    }

    /** Why something is built. As a text, it tells a person. */
    sealed interface Reason {}

    /** No realization was built from these inputs. */
    record NeverBuilt() implements Reason {
      @Override
      public String toString() {
        return "never built with these inputs";
      }
    }

    /**
     * There are realizations, and the matcher takes none of them, or wants more.
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

    /** An option of the plan asks for it. */
    record Forced() implements Reason {
      @Override
      public String toString() {
        return "a rebuild is asked for";
      }
    }

    /**
     * What it needs is built first, so that nobody knows its inputs yet: if they come out as they
     * were once, it is reused after all.
     *
     * @param inputs the derivations that are built first
     * @param adoptable whether something of its stage is there, which is taken over if it was built
     *     from the bytes that these come out with
     */
    record InputBuilt(List<DRef> inputs, boolean adoptable) implements Reason {
      /**
       * Copies the list.
       *
       * @param inputs the derivations that are built first
       * @param adoptable whether something of its stage is there
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
