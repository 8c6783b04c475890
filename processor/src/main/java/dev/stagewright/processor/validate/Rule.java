package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.StageModel;

/** One rule, or a few that judge the same thing. */
@FunctionalInterface
interface Rule {
  void judge(StageModel stage, ProblemReport report);
}
