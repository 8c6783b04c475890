package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Config;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageModel;
import javax.lang.model.element.AnnotationMirror;

/** Rules for the members of {@code @Config}. */
final class ConfigRules {
  private ConfigRules() {}

  static void required(StageModel stage, ProblemReport report) {
    for (ConfigField config : stage.configs()) {
      if (config.markedRequired()) {
        AnnotationMirror annotation =
            MoreElements.getAnnotationMirror(config.element(), Config.class).get();
        judge(config, annotation, report);
      }
    }
  }

  private static void judge(ConfigField config, AnnotationMirror annotation, ProblemReport report) {
    if (config.type() instanceof ConfigType.Container container
        && container.shape() == ConfigType.Shape.OPTIONAL) {
      report
          .warning("StageConfig01")
          .at(config.element(), annotation, "required")
          .says("%s is required, but an Optional may be empty.", config.name())
          .fix("Remove the Optional or required: an Optional without a value is empty.");
    } else if (config.isInput() && !(config.type() instanceof ConfigType.Container)) {
      report
          .warning("StageConfig02")
          .at(config.element(), annotation, "required")
          .says("%s is an input, and inputs are always required.", config.name())
          .fix("Remove required.");
    }
  }
}
