package dev.stagewright.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The own classes that reachable code uses as values: class literals, texts that are the name of a
 * class, type arguments of a superclass. A library may use all of such a class by reflection, and
 * all that its data consists of, so all of that counts.
 */
final class ClassConstants {
  private static final String STAGE = "Ldev/stagewright/Stage;";

  private final ClassFiles files;
  private final ClassHierarchy hierarchy;
  private final Reachability reachability;
  private final Set<ClassFile> named = new LinkedHashSet<>();
  private final Deque<ClassFile> open = new ArrayDeque<>();

  ClassConstants(ClassFiles files, ClassHierarchy hierarchy, Reachability reachability) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.reachability = reachability;
  }

  boolean contains(ClassFile type) {
    return named.contains(type);
  }

  /** Adds the class of a literal; of an array, that of its elements. */
  void literal(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT && files.owns(element.getInternalName())) {
      files.find(element.getInternalName()).ifPresent(this::name);
    }
  }

  /** Adds the class of a text, which may be its name. */
  void text(String text) {
    files.named(text).ifPresent(this::name);
  }

  /**
   * Adds the type arguments that an object of a class reveals: {@code new
   * TypeReference<List<Hyper>>() {}}.
   */
  void token(ClassFile type) {
    if (!type.is(Opcodes.ACC_ENUM)) {
      type.signature().map(SignatureTypes::inSuperclass).ifPresent(this::data);
    }
  }

  void name(ClassFile type) {
    if (named.add(type)) {
      open.add(type);
    }
  }

  /** Follows one class, if there is one to follow. */
  boolean next() {
    ClassFile type = open.poll();
    if (type == null) {
      return false;
    }
    reachability.instantiate(type.name());
    reachability.initialise(type.name());
    type.methods().stream()
        .filter(method -> !method.isHidden())
        .sorted(Comparator.comparing(DeclaredMethod::signature))
        .forEach(method -> {
          reachability.reach(method);
          parameters(method);
        });
    hierarchy.lineage(type.name()).all().filter(ClassFile::isOwn).forEach(this::name);
    files
        .look(OwnPackages.packageOf(type.name()) + "/package-info")
        .filter(described -> !described.visibleAnnotations().isEmpty())
        .ifPresent(this::name);
    data(parts(type));
    return true;
  }

  private static Set<String> parts(ClassFile type) {
    Set<String> parts = new TreeSet<>(type.permitted());
    type.signature().map(SignatureTypes::inDeclaration).ifPresent(parts::addAll);
    type.components().values().forEach(signature -> parts.addAll(SignatureTypes.in(signature)));
    type.fields().stream()
        .filter(field -> (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0)
        .forEach(field -> parts.addAll(SignatureTypes.in(field)));
    parts.addAll(VisibleAnnotations.typesOf(type));
    return parts;
  }

  /** Adds the parameters of a constructor or setter, which a mapper creates before the call. */
  private void parameters(DeclaredMethod method) {
    if (method.isConstructor() || method.node().name.startsWith("set")) {
      data(SignatureTypes.inDeclaration(
          method.node().signature == null ? method.node().desc : method.node().signature));
    }
  }

  /**
   * Adds the data of a class. A stage among the data of another is an input, configured and built
   * by itself.
   */
  private void data(Set<String> names) {
    names.stream()
        .filter(files::owns)
        .flatMap(name -> files.find(name).stream())
        .filter(type -> !type.isAnnotated(STAGE))
        .forEach(this::name);
  }
}
