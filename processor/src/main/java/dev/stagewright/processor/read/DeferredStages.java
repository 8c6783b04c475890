package dev.stagewright.processor.read;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.SuperficialValidation;
import dev.stagewright.Stage;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The stages that name types which another processor has yet to write.
 *
 * <p>Only what the model is made of is looked at. A stage's own methods may name what is generated
 * for it, and waiting for that would never end.
 */
public final class DeferredStages {
  private DeferredStages() {}

  /**
   * Chooses the stages that wait: for a type that does not resolve yet, or for an input that waits,
   * since what is generated for a stage names what is generated for its inputs.
   *
   * @param stages the annotated classes
   * @return those that cannot be judged in this round
   */
  public static Set<TypeElement> of(List<TypeElement> stages) {
    Set<TypeElement> waiting = new HashSet<>();
    stages.stream().filter(DeferredStages::isPending).forEach(waiting::add);
    if (waiting.isEmpty()) {
      return waiting;
    }
    Map<TypeElement, Set<Element>> named =
        stages.stream().collect(toMap(stage -> stage, DeferredStages::named));
    Predicate<TypeElement> needs = stage -> !Collections.disjoint(named.get(stage), waiting);
    boolean more = true;
    while (more) {
      more = waiting.addAll(stages.stream().filter(needs).toList());
    }
    return waiting;
  }

  private static Set<Element> named(TypeElement stage) {
    return ClassHierarchy.of(stage).stream()
        .flatMap(ModelSources::types)
        .flatMap(TypeNames::elements)
        .collect(toSet());
  }

  private static boolean isPending(TypeElement stage) {
    Set<Element> seen = new HashSet<>();
    return !ModelSources.annotations(stage).allMatch(AnnotationMembers::areResolved)
        || ClassHierarchy.of(stage).stream()
            .flatMap(ModelSources::types)
            .anyMatch(type -> !isResolved(type, seen));
  }

  /**
   * Tells whether something is missing that no round will bring: a member of an annotation, which
   * the compiler says itself, or the sight of another stage, which is told of that one. A stage
   * that cannot be seen is told of itself, also where it names itself.
   *
   * @param stage the annotated class
   * @return true if there is no sense in waiting or judging
   */
  public static boolean isUnfinished(TypeElement stage) {
    return !ModelSources.annotations(stage).allMatch(AnnotationMembers::areComplete)
        || (!isHiddenStage(stage) && named(stage).stream().anyMatch(DeferredStages::isHiddenStage));
  }

  /**
   * Tells whether one of our annotations is misspelt, on a member of a stage or on an input of it.
   *
   * @param stage the annotated class
   * @param unknown the annotations that the compiler complains of
   * @return true if there is no sense in judging, unless another processor writes the annotation
   */
  public static boolean isMisspelt(TypeElement stage, UnknownAnnotations unknown) {
    return Stream.concat(
            ClassHierarchy.of(stage).stream()
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(member -> !MoreElements.isType(member)),
            named(stage).stream().filter(MoreElements::isType))
        .anyMatch(element -> unknown.meant(element).isPresent());
  }

  private static boolean isHiddenStage(Element type) {
    return MoreElements.isAnnotationPresent(type, Stage.class)
        && !ClassAccess.isVisibleInPackage(MoreElements.asType(type));
  }

  private static boolean isResolved(TypeMirror type, Set<Element> seen) {
    return SuperficialValidation.validateType(type)
        && parts(type, seen).allMatch(part -> isResolved(part, seen));
  }

  /** Lists what a type is made of: the model looks into records. */
  private static Stream<? extends TypeMirror> parts(TypeMirror type, Set<Element> seen) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Stream.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    Stream<? extends TypeMirror> components =
        element.getKind() == ElementKind.RECORD && seen.add(element)
            ? element.getRecordComponents().stream().map(Element::asType)
            : Stream.empty();
    return Stream.concat(MoreTypes.asDeclared(type).getTypeArguments().stream(), components);
  }
}
