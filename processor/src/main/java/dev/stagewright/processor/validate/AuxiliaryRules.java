package dev.stagewright.processor.validate;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Classes in the files of others, which javac minds where every lint is on. */
final class AuxiliaryRules {
  private AuxiliaryRules() {}

  static List<Problem> judge(Map<TypeElement, String> files) {
    return files.entrySet().stream()
        .filter(each -> !Suppressions.cover(judge(each), each.getKey()))
        .map(AuxiliaryRules::judge)
        .toList();
  }

  private static Problem judge(Map.Entry<TypeElement, String> type) {
    return Problem.note("StageClass11")
        .at(type.getKey())
        .says(
            "%s stands in %s: generated code has to name it, and javac's lint auxiliaryclass minds that, whatever annotation is there.",
            type.getKey().getQualifiedName(), type.getValue())
        .fix("Where that lint is on, give it a file of its own, or nest it in another class.");
  }
}
