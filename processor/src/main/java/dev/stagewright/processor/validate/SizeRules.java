package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.FileNames;
import dev.stagewright.processor.model.StageModel;
import java.util.Comparator;
import java.util.Optional;

/** Rules from the limits of class files and file systems. */
final class SizeRules {
  /** One method reads all fields, one checks all constraints: 64 KiB of code hold twice as many. */
  private static final int MOST = 1_000;

  private SizeRules() {}

  static void members(StageModel stage, ProblemReport report) {
    int constraints =
        stage.settable().stream().mapToInt(field -> field.constraints().size()).sum();
    int members = stage.settable().size() + stage.outputs().size() + constraints;
    if (members > MOST) {
      report
          .error("StageSize01")
          .at(stage.element())
          .says(
              "%s has %s fields and constraints, too many for one class.",
              stage.qualifiedName(), members)
          .fix("Keep to %s: group them in records, a List or a Map.", MOST);
    }
  }

  static void fileNames(StageModel stage, ProblemReport report) {
    String entry = stage.names().entry().simpleName();
    stage.configs().stream()
        .filter(ConfigField::isRequired)
        .map(field -> entry + "$Needs" + field.name() + ".class")
        .max(Comparator.comparing(FileNames::length))
        .or(() -> Optional.of(entry + "$Builder.class"))
        .filter(name -> !FileNames.fit(name))
        .ifPresent(name -> report
            .error("StageSize02")
            .at(stage.element())
            .says(
                "%s, which would be generated for %s, has a name of %s bytes; file systems take %s.",
                name, stage.qualifiedName(), FileNames.length(name), FileNames.LONGEST)
            .fix("Shorten the names of the class and of its fields."));
  }
}
