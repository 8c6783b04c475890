package dev.stagewright.processor.javac;

import com.google.auto.common.MoreElements;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The objects on which a stage's code may call methods, and the methods that they have. */
final class Receivers {
  private final Elements elements;
  private final Types types;
  private final Set<TypeElement> inputs;

  private Receivers(Elements elements, Types types, Set<TypeElement> inputs) {
    this.elements = elements;
    this.types = types;
    this.inputs = inputs;
  }

  /** Finds the stages whose objects a stage is given, at any depth. */
  static Receivers in(TypeElement stage, Elements elements, Types types) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(stage, found);
    return new Receivers(elements, types, found);
  }

  private static void collect(TypeElement stage, Set<TypeElement> found) {
    List<TypeElement> open = new ArrayList<>(List.of(stage));
    while (!open.isEmpty()) {
      ClassHierarchy.of(open.remove(open.size() - 1)).stream()
          .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
          .filter(StageAnnotations::isConfig)
          .flatMap(field -> stages(field.asType()))
          .filter(found::add)
          .forEach(open::add);
    }
  }

  private static Stream<TypeElement> stages(Object type) {
    return type instanceof DeclaredType declared
        ? Stream.concat(
            Stream.of(declared.asElement())
                .filter(StageAnnotations::isStage)
                .map(TypeElement.class::cast),
            declared.getTypeArguments().stream().flatMap(Receivers::stages))
        : Stream.empty();
  }

  Set<TypeElement> inputs() {
    return inputs;
  }

  /** Lists what the object of a call may be: its static type, and the inputs that are such. */
  Set<TypeElement> of(ExecutableElement method, @Nullable TypeElement receiver) {
    Set<TypeElement> all = new LinkedHashSet<>();
    TypeElement declared =
        receiver == null ? MoreElements.asType(method.getEnclosingElement()) : receiver;
    all.add(declared);
    inputs.stream().filter(input -> isSubtype(input, declared)).forEach(all::add);
    return all;
  }

  /** Tells whether a method runs inside of an object: it belongs to an inner class of it. */
  boolean isInside(ExecutableElement method, @Nullable TypeElement object) {
    TypeElement inner = MoreElements.asType(method.getEnclosingElement());
    return object != null
        && !inner.getModifiers().contains(Modifier.STATIC)
        && inner.getEnclosingElement() instanceof TypeElement outer
        && isSubtype(object, outer);
  }

  /** Finds the method that an object has where another is called. */
  ExecutableElement resolve(ExecutableElement called, @Nullable TypeElement object) {
    if (object == null || called.getModifiers().contains(Modifier.STATIC)) {
      return called;
    }
    List<TypeElement> chain = new ArrayList<>(ClassHierarchy.of(object));
    Collections.reverse(chain);
    return chain.stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(method -> method.equals(called) || elements.overrides(method, called, object))
        .findFirst()
        .orElse(called);
  }

  /** Lists what a library may call once there is such an object: what overrides something. */
  Stream<ExecutableElement> callbacks(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getAnnotation(Override.class) != null);
  }

  private boolean isSubtype(TypeElement lower, TypeElement upper) {
    return types.isSubtype(types.erasure(lower.asType()), types.erasure(upper.asType()));
  }
}
