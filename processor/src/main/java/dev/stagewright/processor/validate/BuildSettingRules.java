package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Build;
import dev.stagewright.processor.model.StageModel;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * Rules for the members of {@code @Build}: how much a build may take and make, how long, and how
 * often.
 */
final class BuildSettingRules {
  private BuildSettingRules() {}

  static void cores(StageModel stage, ProblemReport report) {
    if (stage.settings().cores() < 0) {
      report
          .error("StageBuild08")
          .at(build(stage, "cores"))
          .says("A build cannot use %s cores.", stage.settings().cores())
          .fix("Use 1 or more, or 0 for all.");
    }
  }

  static void realizations(StageModel stage, ProblemReport report) {
    if (stage.settings().realizations() < 1) {
      report
          .error("StageBuild09")
          .at(stage.element(), stage.annotation(), "realizations")
          .says("A build cannot make %s realizations.", stage.settings().realizations())
          .fix("Use 1 or more.");
    }
  }

  static void timeout(StageModel stage, ProblemReport report) {
    if (!stage.settings().timeout().isEmpty() && !isDuration(stage.settings().timeout())) {
      report
          .error("StageBuild12")
          .at(build(stage, "timeout"))
          .says("\"%s\" is not a positive ISO 8601 duration.", stage.settings().timeout())
          .fix("Write one such as PT30M, PT1H30M or P1D.");
    }
  }

  private static boolean isDuration(String text) {
    try {
      Duration duration = Duration.parse(text);
      return !duration.isNegative() && !duration.isZero();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  static void retries(StageModel stage, ProblemReport report) {
    if (stage.settings().retries() < 0) {
      report
          .error("StageBuild13")
          .at(build(stage, "retries"))
          .says("A build cannot be tried again %s times.", stage.settings().retries())
          .fix("Use the number of retries, or 0 for none.");
    }
  }

  private static ProblemPlace build(StageModel stage, String member) {
    ExecutableElement build = stage.builds().get(0);
    AnnotationMirror annotation =
        MoreElements.getAnnotationMirror(build, Build.class).get();
    return ProblemPlace.of(build, annotation, member);
  }
}
