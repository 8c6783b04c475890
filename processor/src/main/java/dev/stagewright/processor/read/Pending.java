package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.SuperficialValidation;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether a stage names types that another processor has yet to write.
 *
 * <p>Only what the model is made of is looked at. A stage's own methods may name what is generated
 * for it, and waiting for that would never end.
 */
public final class Pending {
  private final Hierarchy hierarchy;

  /**
   * Makes the test.
   *
   * @param environment the compiler
   */
  public Pending(ProcessingEnvironment environment) {
    this.hierarchy = new Hierarchy(environment);
  }

  /**
   * Looks at a stage.
   *
   * @param stage the annotated class
   * @return true if a type that counts does not resolve yet
   */
  public boolean isPending(TypeElement stage) {
    return hierarchy.of(stage).stream()
        .flatMap(Pending::types)
        .anyMatch(type -> !SuperficialValidation.validateType(type));
  }

  private static Stream<TypeMirror> types(TypeElement type) {
    Stream<TypeMirror> supertypes =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
    return Stream.concat(
        supertypes, type.getEnclosedElements().stream().flatMap(Pending::memberTypes));
  }

  private static Stream<? extends TypeMirror> memberTypes(Element member) {
    if (member instanceof VariableElement field
        && (MoreElements.isAnnotationPresent(field, Config.class)
            || MoreElements.isAnnotationPresent(field, Output.class))) {
      return Stream.of(field.asType());
    }
    if (member instanceof ExecutableElement method
        && MoreElements.isAnnotationPresent(method, Build.class)) {
      return method.getParameters().stream().map(VariableElement::asType);
    }
    return Stream.empty();
  }
}
