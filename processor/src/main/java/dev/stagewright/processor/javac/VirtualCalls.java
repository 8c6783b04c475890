package dev.stagewright.processor.javac;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The methods that calls may mean, by the classes of which there are objects. */
final class VirtualCalls {
  private final Elements elements;
  private final OwnPackageBoundary boundary;
  private final Consumer<Object> reach;
  private final Set<TypeElement> made = new LinkedHashSet<>();
  private final Set<ExecutableElement> called = new LinkedHashSet<>();

  VirtualCalls(Elements elements, OwnPackageBoundary boundary, Consumer<Object> reach) {
    this.elements = elements;
    this.boundary = boundary;
    this.reach = reach;
  }

  /** Notes a call, which may mean a method of any class of which there are objects. */
  void call(ExecutableElement method) {
    if (called.add(method)) {
      made.forEach(type -> answer(type, method));
    }
  }

  /**
   * Notes an object: the methods called of it are reached, and those that a library may call.
   *
   * @return whether it is the first of its class
   */
  boolean make(TypeElement type) {
    if (!made.add(type)) {
      return false;
    }
    called.forEach(method -> answer(type, method));
    ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> isOwnBody(method) && overridesLibrary(type, method))
        .forEach(reach);
    return true;
  }

  private void answer(TypeElement type, ExecutableElement method) {
    ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(own -> own.getSimpleName().equals(method.getSimpleName()) && isOwnBody(own))
        .filter(own -> own.equals(method) || elements.overrides(own, method, type))
        .forEach(reach);
  }

  private boolean isOwnBody(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT)
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getEnclosingElement() instanceof TypeElement type
        && boundary.owns(type);
  }

  private boolean overridesLibrary(TypeElement type, ExecutableElement method) {
    return DeclaredTypes.supertypes(type).stream()
        .filter(above -> !boundary.owns(above))
        .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
        .filter(above -> above.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(above -> elements.overrides(method, above, type));
  }
}
