package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.Config;
import dev.stagewright.Stage;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType.StageInput;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Inputs that no configuration could ever give. */
final class InputRules {
  private InputRules() {}

  static void ending(StageModel stage, ProblemReport report) {
    for (ConfigField config : stage.configs()) {
      TypeMirror type = config.element().asType();
      if (config.type() instanceof StageInput && type.getKind() == TypeKind.DECLARED) {
        TypeElement needed = MoreTypes.asTypeElement(type);
        way(needed, stage.element(), new HashSet<>())
            .ifPresent(way -> judge(stage, config, way, report));
      }
    }
  }

  private static void judge(
      StageModel stage, ConfigField config, List<TypeElement> way, ProblemReport report) {
    if (way.size() == 1) {
      report
          .error("StageInput01")
          .at(config.element())
          .says(
              "%s is an input of itself, so that its configuration would never end.",
              stage.qualifiedName())
          .fix(
              "Make it an Optional<%1$s> or a List<%1$s>, which the first of a chain leaves empty.",
              stage.element().getSimpleName());
    } else if (isFirst(stage.element(), way)) {
      report
          .error("StageInput02")
          .at(config.element())
          .says(
              "%s is an input of itself: %s.",
              stage.qualifiedName(),
              Stream.concat(Stream.of(stage.element()), way.stream())
                  .map(TypeElement::getQualifiedName)
                  .collect(Collectors.joining(" -> ")))
          .fix("Make one of them an Optional or a List, which can be empty.");
    }
  }

  /** Tells whether a stage is the one of its circle that is blamed. */
  private static boolean isFirst(TypeElement stage, List<TypeElement> circle) {
    return circle.stream()
        .map(other -> other.getQualifiedName().toString())
        .allMatch(other -> stage.getQualifiedName().toString().compareTo(other) <= 0);
  }

  /** Reports an input from a jar that lacks its handles. */
  static void unprocessed(TypeProblem problem) {
    TypeElement input = MoreTypes.asTypeElement(problem.type());
    String dref = new StageNames(ClassName.get(input)).dref().simpleName();
    problem
        .report()
        .error("StageInput04")
        .at(problem.field())
        .says(
            "%s has no %s: it was compiled without the Stagewright processor.",
            input.getQualifiedName(), dref)
        .fix("Name the processor where it is compiled, and compile it again: since JDK 23, javac"
            + " looks for processors only where it is told to.");
  }

  /** Finds how a stage needs another: both, and what is between them. */
  private static Optional<List<TypeElement>> way(
      TypeElement from, TypeElement to, Set<TypeElement> seen) {
    if (from.equals(to)) {
      return Optional.of(List.of(to));
    }
    return seen.add(from)
        ? needs(from)
            .flatMap(needed -> way(needed, to, seen).stream())
            .map(rest -> Stream.concat(Stream.of(from), rest.stream()).toList())
            .findFirst()
        : Optional.empty();
  }

  private static Stream<TypeElement> needs(TypeElement stage) {
    return ClassHierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> MoreElements.isAnnotationPresent(field, Config.class))
        .map(VariableElement::asType)
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(MoreTypes::asTypeElement)
        .filter(type -> MoreElements.isAnnotationPresent(type, Stage.class));
  }
}
