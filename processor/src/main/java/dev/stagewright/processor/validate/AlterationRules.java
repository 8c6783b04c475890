package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Rules about changes that other processors make to a stage: Lombok changes classes after they were
 * judged.
 */
final class AlterationRules {
  private static final String LOMBOK = "lombok.";

  private AlterationRules() {}

  /** Compares a stage that was accepted with what has become of its class. */
  static void judge(StageModel stage, TypeElement now, ProblemReport report) {
    List<String> faults = new ArrayList<>();
    fields(stage, now)
        .forEach((modifiers, names) -> faults.add("%s %s %s"
            .formatted(String.join(", ", names), names.size() == 1 ? "is" : "are", modifiers)));
    constructor(now, faults);
    if (!faults.isEmpty()) {
      List<String> annotations = lombok(now);
      report
          .error("StageClass10")
          .at(now)
          .says(
              "%s changes %s so that it cannot be a stage: %s.",
              annotations.isEmpty()
                  ? "Another annotation processor"
                  : "Lombok's " + String.join(", ", annotations),
              stage.qualifiedName(),
              String.join("; ", faults))
          .fix(
              "Keep it off this class, or give the class a constructor without parameters and fields that"
                  + " are not private or final: generated code makes the object, and sets its fields.");
    }
  }

  /** Groups the fields that cannot be set any more by the reason. */
  private static Map<String, List<String>> fields(StageModel stage, TypeElement now) {
    Set<String> ours = Stream.concat(
            stage.settable().stream().map(ConfigField::name),
            stage.outputs().stream().map(OutputField::name))
        .collect(Collectors.toSet());
    return ClassHierarchy.of(now).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> ours.contains(field.getSimpleName().toString()))
        .filter(field -> !modifiers(field, now).isEmpty())
        .collect(Collectors.groupingBy(
            field -> modifiers(field, now),
            TreeMap::new,
            Collectors.mapping(field -> field.getSimpleName().toString(), Collectors.toList())));
  }

  private static String modifiers(VariableElement field, TypeElement now) {
    return Stream.of(
            ClassAccess.isVisibleMember(field, now) ? "" : "private",
            field.getModifiers().contains(Modifier.FINAL) ? "final" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static void constructor(TypeElement now, List<String> faults) {
    List<ExecutableElement> plain = ElementFilter.constructorsIn(now.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .toList();
    if (plain.isEmpty()) {
      faults.add("no constructor is without parameters");
    } else if (plain.get(0).getModifiers().contains(Modifier.PRIVATE)) {
      faults.add("its constructor is private");
    }
  }

  private static List<String> lombok(TypeElement type) {
    return ClassHierarchy.of(type).stream()
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .map(annotation -> MoreTypes.asTypeElement(annotation.getAnnotationType()))
        .filter(annotation -> annotation.getQualifiedName().toString().startsWith(LOMBOK))
        .map(annotation -> "@" + annotation.getSimpleName())
        .distinct()
        .toList();
  }
}
