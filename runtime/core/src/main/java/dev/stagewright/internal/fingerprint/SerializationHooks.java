package dev.stagewright.internal.fingerprint;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** The members of own classes that Java serialization calls and reads by reflection. */
final class SerializationHooks {
  private static final String SERIALIZABLE = "java/io/Serializable";
  private static final String EXTERNALIZABLE = "java/io/Externalizable";
  private static final String CONSTRUCTOR = "<init>()V";

  private static final Set<String> HOOKS = Set.of(
      "readObject(Ljava/io/ObjectInputStream;)V",
      "writeObject(Ljava/io/ObjectOutputStream;)V",
      "readObjectNoData()V",
      "readResolve()Ljava/lang/Object;",
      "writeReplace()Ljava/lang/Object;");

  private final ClassHierarchy hierarchy;

  SerializationHooks(ClassHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Returns the methods and constructors that are called for an object of a class. */
  Stream<DeclaredMethod> hooks(String name) {
    if (!isBelow(name, SERIALIZABLE)) {
      return Stream.empty();
    }
    return hierarchy.lineage(name).classes().stream()
        .filter(ClassFile::isOwn)
        .flatMap(type -> type.methods().stream())
        .filter(this::isCalled)
        .sorted(Comparator.comparing(DeclaredMethod::signature));
  }

  private boolean isCalled(DeclaredMethod method) {
    String owner = method.owner().name();
    return HOOKS.contains(method.signature())
        || (method.signature().equals(CONSTRUCTOR)
            && (isBelow(owner, EXTERNALIZABLE) || !isBelow(owner, SERIALIZABLE)));
  }

  /** Returns the names of the fields that a class keeps out of its serial form. */
  List<String> leftOut(ClassFile type) {
    return type.fields().stream()
        .filter(field -> (field.access & Opcodes.ACC_TRANSIENT) != 0)
        .filter(field -> (field.access & Opcodes.ACC_STATIC) == 0)
        .filter(field -> isBelow(type.name(), SERIALIZABLE))
        .map(field -> field.name)
        .sorted()
        .toList();
  }

  private boolean isBelow(String name, String upper) {
    return hierarchy.lineage(name).interfaces().stream()
        .anyMatch(type -> type.name().equals(upper));
  }
}
