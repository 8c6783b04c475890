package dev.stagewright.processor.javac;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The classes that stand above a class, and in types. */
final class DeclaredTypes {
  private DeclaredTypes() {}

  /** Returns a class and all above it, nearest first. */
  static Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    Deque<TypeElement> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      TypeElement each = next.remove();
      if (found.add(each)) {
        next.addAll(parents(each));
      }
    }
    return found;
  }

  /** Returns the superclass and the interfaces that a class names. */
  static List<TypeElement> parents(TypeElement type) {
    Set<TypeElement> parents = new LinkedHashSet<>();
    if (element(type.getSuperclass()) instanceof TypeElement above) {
      parents.add(above);
    }
    for (TypeMirror each : type.getInterfaces()) {
      if (element(each) instanceof TypeElement above) {
        parents.add(above);
      }
    }
    return List.copyOf(parents);
  }

  static @Nullable Element element(TypeMirror type) {
    return type instanceof DeclaredType declared ? declared.asElement() : null;
  }

  /** Returns the classes that the type arguments of a type name. */
  static Set<TypeElement> arguments(TypeMirror type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(argument -> found.addAll(named(argument)));
    }
    return found;
  }

  /** Returns the classes that a type names, type arguments too. */
  static Set<TypeElement> named(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return named(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound() == null
          ? wildcard.getSuperBound()
          : wildcard.getExtendsBound();
      return bound == null ? Set.of() : named(bound);
    }
    Set<TypeElement> found = new LinkedHashSet<>();
    if (element(type) instanceof TypeElement named) {
      found.add(named);
      found.addAll(arguments(type));
    }
    return found;
  }
}
