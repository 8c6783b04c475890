package dev.stagewright.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/**
 * The matcher that {@code @Stage(match = …)} chooses.
 *
 * @param annotation the {@code @Match}, if it is written
 * @param latest how many of the latest, or 0
 * @param best the name of an output, or an empty text
 * @param smaller whether less is better
 * @param only whether there must be one
 * @param all whether all count
 * @param some how many of any, or 0
 */
public record MatchChoice(
    Optional<AnnotationMirror> annotation,
    int latest,
    String best,
    boolean smaller,
    boolean only,
    boolean all,
    int some) {
  /** The choice where nothing is written. */
  public static final MatchChoice DEFAULT =
      new MatchChoice(Optional.empty(), 0, "", false, false, false, 0);

  /**
   * Lists the matchers that are chosen.
   *
   * @return the names of the members; one at most if all is well
   */
  public List<String> chosen() {
    return Stream.of(
            latest == 0 ? "" : "latest",
            best.isEmpty() ? "" : "best",
            only ? "only" : "",
            all ? "all" : "",
            some == 0 ? "" : "some")
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
