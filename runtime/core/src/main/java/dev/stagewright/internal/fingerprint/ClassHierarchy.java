package dev.stagewright.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The supertypes of classes, and the methods that calls resolve to. */
final class ClassHierarchy {
  private final ClassFiles files;
  private final Map<String, Lineage> lineages = new HashMap<>();

  ClassHierarchy(ClassFiles files) {
    this.files = files;
  }

  /**
   * A class and all its supertypes.
   *
   * @param classes the class itself and its superclasses, upwards
   * @param interfaces every interface above, nearest first
   * @param complete false if the file of a supertype is missing
   */
  record Lineage(List<ClassFile> classes, List<ClassFile> interfaces, boolean complete) {
    Stream<ClassFile> all() {
      return Stream.concat(classes.stream(), interfaces.stream());
    }

    boolean contains(ClassFile type) {
      return classes.contains(type) || interfaces.contains(type);
    }
  }

  Lineage lineage(String name) {
    Lineage known = lineages.get(name);
    if (known == null) {
      known = trace(name);
      lineages.put(name, known);
    }
    return known;
  }

  private Lineage trace(String name) {
    boolean complete = true;
    Map<String, ClassFile> classes = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    String next = name;
    while (next != null && !classes.containsKey(next)) {
      ClassFile type = files.find(next).orElse(null);
      complete &= type != null;
      next = type == null ? null : type.superName().orElse(null);
      if (type != null) {
        classes.put(type.name(), type);
        open.addAll(type.interfaces());
      }
    }
    Map<String, ClassFile> interfaces = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      ClassFile type = files.find(open.remove()).orElse(null);
      complete &= type != null;
      if (type != null && interfaces.putIfAbsent(type.name(), type) == null) {
        open.addAll(type.interfaces());
      }
    }
    return new Lineage(List.copyOf(classes.values()), List.copyOf(interfaces.values()), complete);
  }

  /**
   * Returns the own method that a class has under a signature: declared, inherited or by default.
   */
  Optional<DeclaredMethod> resolve(String owner, String signature) {
    Lineage lineage = lineage(owner);
    for (ClassFile type : lineage.classes()) {
      DeclaredMethod method = type.method(signature);
      if (method != null) {
        return Optional.of(method).filter(found -> type.isOwn());
      }
    }
    List<DeclaredMethod> defaults = new ArrayList<>();
    for (ClassFile type : lineage.interfaces()) {
      DeclaredMethod method = type.method(signature);
      if (method != null && method.isOverridableCode()) {
        defaults.add(method);
      }
    }
    return defaults.stream()
        .filter(method -> defaults.stream().noneMatch(other -> isBelow(other, method)))
        .filter(method -> method.owner().isOwn())
        .findFirst();
  }

  private boolean isBelow(DeclaredMethod lower, DeclaredMethod upper) {
    return !lower.equals(upper) && lineage(lower.owner().name()).contains(upper.owner());
  }

  /** Returns the method that does the work of a stage. */
  Optional<DeclaredMethod> build(String stage) {
    return lineage(stage)
        .all()
        .flatMap(type -> type.methods().stream())
        .filter(DeclaredMethod::isBuild)
        .findFirst();
  }

  /** Returns the own method of any class, of which most are a library's. */
  Optional<DeclaredMethod> own(String owner, String signature) {
    return files.owns(owner) ? resolve(owner, signature) : Optional.empty();
  }

  /** Returns the constant that the compiler keeps beside an own static field. */
  Optional<Object> constant(String owner, String name) {
    return files.owns(owner)
        ? holder(owner, name).flatMap(type -> type.field(name)).map(field -> field.value)
        : Optional.empty();
  }

  /** Returns the own class that declares a field. */
  Optional<ClassFile> holder(String owner, String name) {
    return lineage(owner)
        .all()
        .filter(type -> type.field(name).isPresent())
        .findFirst()
        .filter(ClassFile::isOwn);
  }

  /**
   * Returns the signatures of a class's methods that libraries may call: those that override or
   * implement one of a library supertype, or any if the file of a supertype is missing.
   *
   * <p>They are sorted, since the order in a class file of the platform differs by its version.
   */
  NavigableSet<String> callbacks(String name) {
    Lineage lineage = lineage(name);
    List<ClassFile> libraries = lineage.all().filter(type -> !type.isOwn()).toList();
    NavigableSet<String> callbacks = new TreeSet<>();
    lineage
        .all()
        .filter(ClassFile::isOwn)
        .flatMap(type -> type.methods().stream())
        .filter(DeclaredMethod::isOverridableCode)
        .map(DeclaredMethod::signature)
        .filter(called -> !lineage.complete() || isDeclared(libraries, called))
        .forEach(callbacks::add);
    return callbacks;
  }

  private static boolean isDeclared(List<ClassFile> types, String signature) {
    return types.stream().map(type -> type.method(signature)).anyMatch(ClassHierarchy::isOpen);
  }

  private static boolean isOpen(@Nullable DeclaredMethod method) {
    return method != null && method.isOverridable() && method.isVisible();
  }
}
