package dev.stagewright.internal.fingerprint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;

/**
 * The canonical names of classes and methods, as people read them.
 *
 * <p>The compiler numbers anonymous and local classes in the order of the source, reachable or not.
 * The canonical name of such a class is that of the method which names it first, with a number of
 * its own inside that method.
 */
final class CanonicalNames extends Remapper {
  private final ClassFiles files;
  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final SortedSet<String> libraries = new TreeSet<>();
  private String place = "";

  CanonicalNames(ClassFiles files) {
    super(Opcodes.ASM9);
    this.files = files;
  }

  /** Enters the entry that gives new names their prefix. */
  void enter(String entry) {
    place = entry;
  }

  /** Returns the next name of a kind inside the current entry. */
  String next(String kind) {
    String prefix = place + "/" + kind + "#";
    return prefix + (ordinals.merge(prefix, 1, Integer::sum) - 1);
  }

  /** Returns the named classes that are neither own nor the platform's. */
  SortedSet<String> libraries() {
    return libraries;
  }

  @Override
  public String map(String internalName) {
    String known = canonical.get(internalName);
    if (known == null) {
      known = files.owns(internalName) ? own(internalName) : library(internalName);
      canonical.put(internalName, known);
    }
    return known;
  }

  /** Adds a text, which may be the name of a library's class. */
  void text(String text) {
    BinaryName.ofAnyClass(text).filter(name -> !files.owns(name)).ifPresent(this::map);
  }

  private String library(String internalName) {
    String name = internalName.replace('/', '.');
    if (!Platform.holds(internalName)) {
      libraries.add(name);
    }
    return name;
  }

  private String own(String internalName) {
    String name = internalName.replace('/', '.');
    Optional<ClassFile> type = files.find(internalName);
    if (type.filter(ClassFile::isLocal).isPresent()) {
      return next(type.flatMap(ClassFile::simpleName).orElse("class"));
    }
    return type.flatMap(ClassFile::outerName)
        .flatMap(
            outer -> type.flatMap(ClassFile::simpleName).map(inner -> map(outer) + "$" + inner))
        .orElse(name);
  }

  /** Returns the name of a method, as {@code com.acme.Foo.train(int, java.lang.String[])}. */
  String of(DeclaredMethod method) {
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    for (Type type : Type.getArgumentTypes(method.node().desc)) {
      parameters.add(readable(type));
    }
    String name = map(method.owner().name()) + "." + method.node().name + parameters;
    // A bridge differs from the method it leads to by its return type only.
    return method.is(Opcodes.ACC_BRIDGE)
        ? name + ": " + readable(Type.getReturnType(method.node().desc))
        : name;
  }

  private String readable(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> readable(type.getElementType()) + "[]".repeat(type.getDimensions());
      case Type.OBJECT -> map(type.getInternalName());
      default -> type.getClassName();
    };
  }
}
