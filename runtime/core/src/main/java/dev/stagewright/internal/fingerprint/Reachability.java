package dev.stagewright.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * The code that can be reached from the roots, by rapid type analysis: a call reaches the method it
 * names, and those that override it in classes of which reachable code makes objects.
 *
 * <p>Everything is kept in the order of discovery, which depends on reachable code only; the
 * canonical names of lambdas and anonymous classes come from that order.
 */
final class Reachability {
  private final ClassHierarchy hierarchy;
  private final ClassFiles files;
  private final CountedInstructions bodies;
  private final ClassConstants named;
  private final SerializationHooks serialization;
  private final InstructionVisitor scan;

  private final Set<DeclaredMethod> methods = new LinkedHashSet<>();
  private final Set<ClassFile> types = new LinkedHashSet<>();
  private final Set<String> initialised = new HashSet<>();
  private final Set<String> instantiated = new HashSet<>();
  private final Map<String, Set<String>> callsByType = new HashMap<>();
  private final Map<String, Set<String>> objectsByType = new HashMap<>();
  private final Deque<DeclaredMethod> open = new ArrayDeque<>();

  Reachability(ClassFiles files, ClassHierarchy hierarchy, CountedInstructions bodies) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.bodies = bodies;
    this.named = new ClassConstants(files, hierarchy, this);
    this.serialization = new SerializationHooks(hierarchy);
    this.scan = new InstructionVisitor(this, named, hierarchy, new EnumSwitches(files));
  }

  /** Returns the reachable methods with code, in the order of discovery. */
  Set<DeclaredMethod> methods() {
    return methods;
  }

  /**
   * Returns the own classes whose shape matters: those initialised, instantiated, or above one of
   * these.
   */
  Set<ClassFile> types() {
    return types;
  }

  /** Returns the own classes that are used as values. */
  ClassConstants named() {
    return named;
  }

  /** Follows everything that was added, and whatever that leads to. */
  void run() {
    do {
      while (!open.isEmpty()) {
        scan.body(bodies.of(open.remove()));
      }
    } while (named.next());
  }

  void reach(@Nullable DeclaredMethod method) {
    if (method != null
        && method.owner().isOwn()
        && !method.is(Opcodes.ACC_ABSTRACT)
        && methods.add(method)) {
      open.add(method);
    }
  }

  private void reach(String owner, String signature) {
    hierarchy.resolve(owner, signature).ifPresent(this::reach);
  }

  /** Adds a call of exactly the method that a class has under a signature. */
  void call(String owner, String signature) {
    if (files.owns(owner)) {
      reach(owner, signature);
    }
  }

  void callStatic(String owner, String signature) {
    if (files.owns(owner)) {
      Optional<DeclaredMethod> target = hierarchy.resolve(owner, signature);
      target.ifPresent(method -> initialise(method.owner().name()));
      target.ifPresent(this::reach);
    }
  }

  /** Adds a call of a method and of those that override it in the receiver's class. */
  void callVirtual(String owner, String signature) {
    if (files.owns(owner)) {
      Optional<DeclaredMethod> target = hierarchy.resolve(owner, signature);
      target.ifPresent(this::reach);
      boolean fixed = target.filter(method -> method.is(Opcodes.ACC_PRIVATE)).isPresent();
      if (!fixed && grouped(callsByType, owner).add(signature)) {
        grouped(objectsByType, owner).forEach(type -> reach(type, signature));
      }
    }
  }

  void useStaticField(String owner, String name) {
    if (files.owns(owner)) {
      hierarchy.holder(owner, name).ifPresent(type -> initialise(type.name()));
    }
  }

  /** Adds an object made by reachable code itself. */
  void construct(String name) {
    if (files.owns(name)) {
      hierarchy.lineage(name).classes().stream()
          .filter(bodies::takeDefaultsIn)
          .flatMap(type -> type.methods().stream())
          .filter(method -> method.isConstructor() && methods.contains(method))
          .forEach(open::add);
      instantiate(name);
    }
  }

  /** Adds an object made by the runtime or a library, through any constructor. */
  void receive(ClassFile type) {
    instantiate(type.name());
    type.methods().stream().filter(DeclaredMethod::isConstructor).forEach(this::reach);
  }

  void instantiate(String name) {
    if (!files.owns(name) || files.find(name).isEmpty() || !instantiated.add(name)) {
      return;
    }
    initialise(name);
    files.find(name).ifPresent(named::token);
    hierarchy.lineage(name).all().filter(ClassFile::isOwn).forEach(type -> become(name, type));
    hierarchy.callbacks(name).forEach(signature -> reach(name, signature));
    serialization.hooks(name).forEach(this::reach);
  }

  private void become(String name, ClassFile type) {
    types.add(type);
    grouped(objectsByType, type.name()).add(name);
    grouped(callsByType, type.name()).forEach(signature -> reach(name, signature));
  }

  /**
   * Adds the initialisation of a class and its superclasses, but of interfaces only with code of
   * their own.
   */
  void initialise(String name) {
    hierarchy
        .lineage(name)
        .all()
        .filter(ClassFile::isOwn)
        .filter(type -> type.name().equals(name) || type.isClass() || type.hasDefaults())
        .filter(type -> initialised.add(type.name()))
        .peek(types::add)
        .forEach(type -> reach(type.method("<clinit>()V")));
  }

  private static Set<String> grouped(Map<String, Set<String>> groups, String key) {
    return groups.computeIfAbsent(key, absent -> new LinkedHashSet<>());
  }
}
