package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Build;
import dev.stagewright.processor.model.StageModel;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** How much a build may take and make, how long, and how often. */
final class BuildSettingRules {
  private BuildSettingRules() {}

  static void cores(StageModel stage, ProblemReport report) {
    if (stage.cores() < 0) {
      blame(
          stage,
          report,
          "cores",
          "StageBuild08",
          "A build cannot use %s cores.".formatted(stage.cores()),
          "Say how many it can make use of, or 0 for as many as there are.");
    }
  }

  static void realizations(StageModel stage, ProblemReport report) {
    if (stage.realizations() < 1) {
      report.blame(
          stage.element(),
          stage.annotation(),
          "realizations",
          "StageBuild09",
          "A build cannot make %s realizations.".formatted(stage.realizations()),
          "Say 1 or more.");
    }
  }

  static void timeout(StageModel stage, ProblemReport report) {
    if (!stage.timeout().isEmpty() && !isDuration(stage.timeout())) {
      blame(
          stage,
          report,
          "timeout",
          "StageBuild12",
          "\"%s\" is no duration of more than nothing.".formatted(stage.timeout()),
          "Write it as ISO 8601 has it: PT30M, PT1H30M, P1D.");
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
    if (stage.retries() < 0) {
      blame(
          stage,
          report,
          "retries",
          "StageBuild13",
          "A build cannot be tried again %s times.".formatted(stage.retries()),
          "Say how often, or 0 for never.");
    }
  }

  private static void blame(
      StageModel stage,
      ProblemReport report,
      String member,
      String code,
      String wrong,
      String remedy) {
    ExecutableElement build = stage.builds().get(0);
    AnnotationMirror annotation =
        MoreElements.getAnnotationMirror(build, Build.class).get();
    report.blame(build, annotation, member, code, wrong, remedy);
  }
}
