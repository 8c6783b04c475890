package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageModel;

/** What may be configured. */
final class ConfigRules {
  private ConfigRules() {}

  static void types(StageModel stage, Findings findings) {
    for (ConfigField config : stage.configs()) {
      if (config.type() instanceof ConfigType.Unsupported unsupported) {
        findings.blame(
            config.element(),
            "StageConfig01",
            "%s cannot be configuration: %s."
                .formatted(Words.of(config.element().asType()), unsupported.fault()),
            "Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List,"
                + " Set or Map<String, …> of these, a Path or a stage.");
      }
    }
  }
}
