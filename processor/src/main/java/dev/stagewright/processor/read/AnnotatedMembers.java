package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The annotated fields and methods of a stage, its own and inherited ones. */
final class AnnotatedMembers {
  private final Elements elements;
  private final Types types;
  private final UnknownAnnotations unknown;

  AnnotatedMembers(ProcessingEnvironment environment, UnknownAnnotations unknown) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.unknown = unknown;
  }

  /**
   * Returns the type of a field. A superclass may have type parameters, and the stage say what they
   * are.
   */
  TypeMirror typeOf(TypeElement stage, VariableElement field) {
    return stage.equals(field.getEnclosingElement())
        ? field.asType()
        : types.asMemberOf(MoreTypes.asDeclared(stage.asType()), field);
  }

  Stream<VariableElement> fields(TypeElement stage, Class<? extends Annotation> annotation) {
    return ClassHierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field ->
            MoreElements.isAnnotationPresent(field, annotation) || unknown.mean(annotation, field));
  }

  /**
   * Lists the methods of a stage. Of a method that is overridden, the overriding one counts; ECJ
   * must be asked one way only.
   */
  List<ExecutableElement> methods(TypeElement stage, Class<? extends Annotation> annotation) {
    List<ExecutableElement> all = ClassHierarchy.withInterfaces(stage).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .toList();
    return all.stream()
        .filter(method -> MoreElements.isAnnotationPresent(method, annotation))
        .filter(AnnotatedMembers::isInherited)
        .filter(method -> all.subList(all.indexOf(method) + 1, all.size()).stream()
            .noneMatch(lower -> elements.overrides(lower, method, stage)))
        .toList();
  }

  /**
   * Tells whether a method is the stage's own or inherited: a class does not have the static
   * methods of its interfaces.
   */
  private static boolean isInherited(ExecutableElement method) {
    return MoreElements.asType(method.getEnclosingElement()).getKind().isClass()
        || !method.getModifiers().contains(Modifier.STATIC);
  }

  /** Lists what the code that fills the stage's object uses. */
  Stream<Element> used(TypeElement stage) {
    return Stream.concat(
        methods(stage, Build.class).stream(),
        Stream.of(Config.class, Argument.class, Output.class)
            .flatMap(annotation -> fields(stage, annotation))
            .flatMap(field ->
                Stream.concat(Stream.of(field), TypeNames.elements(typeOf(stage, field)))));
  }
}
