package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Build;
import dev.stagewright.processor.model.StageModel;
import javax.lang.model.element.ExecutableElement;

/** How much a build may take and make. */
final class EffortRules {
  private EffortRules() {}

  static void cores(StageModel stage, Findings findings) {
    if (stage.cores() < 0) {
      ExecutableElement build = stage.builds().get(0);
      findings.blame(
          build,
          MoreElements.getAnnotationMirror(build, Build.class).get(),
          "cores",
          "StageBuild08",
          "A build cannot use %d cores.".formatted(stage.cores()),
          "Say how many it can make use of, or 0 for as many as there are.");
    }
  }

  static void realizations(StageModel stage, Findings findings) {
    if (stage.realizations() < 1) {
      findings.blame(
          stage.element(),
          stage.annotation(),
          "realizations",
          "StageBuild09",
          "A build cannot make %d realizations.".formatted(stage.realizations()),
          "Say 1 or more.");
    }
  }
}
