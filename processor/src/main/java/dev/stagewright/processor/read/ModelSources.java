package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The annotations and types in the source of a stage that its model is made of. */
final class ModelSources {
  private static final Set<String> OURS =
      Set.of("dev.stagewright", "jakarta.validation.constraints");

  private ModelSources() {}

  /** Lists our annotations on a stage and its fields; those of others may be unresolved. */
  static Stream<AnnotationMirror> annotations(TypeElement stage) {
    Stream<AnnotationMirror> ofFields = ClassHierarchy.of(stage).stream()
        .flatMap(type -> type.getEnclosedElements().stream())
        .filter(ModelSources::isField)
        .flatMap(field -> Stream.concat(
            field.getAnnotationMirrors().stream(), ConstraintReader.annotations(field)));
    return Stream.concat(stage.getAnnotationMirrors().stream(), ofFields)
        .filter(annotation -> annotation.getAnnotationType().getKind() != TypeKind.ERROR)
        .filter(annotation ->
            OURS.contains(MoreElements.getPackage(annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString()));
  }

  private static boolean isField(Element member) {
    return MoreElements.isAnnotationPresent(member, Config.class)
        || MoreElements.isAnnotationPresent(member, Argument.class)
        || MoreElements.isAnnotationPresent(member, Output.class);
  }

  /** Lists the types that a class names above it, in its fields and in its builds. */
  static Stream<TypeMirror> types(TypeElement type) {
    Stream<TypeMirror> supertypes =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
    return Stream.concat(
        supertypes, type.getEnclosedElements().stream().flatMap(ModelSources::memberTypes));
  }

  private static Stream<? extends TypeMirror> memberTypes(Element member) {
    if (isField(member)) {
      return Stream.of(member.asType());
    }
    if (member instanceof ExecutableElement method
        && MoreElements.isAnnotationPresent(method, Build.class)) {
      return Stream.concat(
          Stream.of(method.getReturnType()),
          method.getParameters().stream().map(VariableElement::asType));
    }
    return Stream.empty();
  }
}
