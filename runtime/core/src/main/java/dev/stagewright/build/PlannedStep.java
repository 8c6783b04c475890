package dev.stagewright.build;

import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.ref.DRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;

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
        .map(last -> "%s %s; failed at %s, see %s"
            .formatted(dref, sentence(), last.time(), last.log()))
        .orElse("%s %s".formatted(dref, sentence()));
  }
}
