package dev.stagewright.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * A check for fields of inputs that a stage's code reads, but only the builds of the inputs write.
 * The processor reports them when javac compiles; this check is for other compilers, and for stages
 * in jars.
 */
final class LostFieldCheck {
  private static final List<String> KEPT =
      List.of("Ldev/stagewright/Config;", "Ldev/stagewright/Output;", "Ldev/stagewright/Argument;");

  private final ClassFiles files;
  private final ClassHierarchy hierarchy;
  private final String stage;

  LostFieldCheck(ClassFiles files, ClassHierarchy hierarchy, String stage) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.stage = stage;
  }

  /**
   * Refuses code that reads such a field.
   *
   * @param reachability what the stage's code reaches
   * @throws LostFieldException naming the first of them
   */
  void refuse(Reachability reachability) {
    Map<String, String> read = plainFields(reachability, Opcodes.GETFIELD);
    read.values().removeIf(owner -> isAbove(owner, stage));
    read.keySet().removeAll(plainFields(reachability, Opcodes.PUTFIELD).keySet());
    if (!read.isEmpty()) {
      inputs().forEach(input -> refuse(read, input));
    }
  }

  private void refuse(Map<String, String> read, String input) {
    Set<String> suspects = new TreeSet<>();
    read.forEach((field, owner) -> {
      if (isAbove(owner, input)) {
        suspects.add(field);
      }
    });
    if (!suspects.isEmpty()) {
      suspects.retainAll(writtenByBuildOf(input));
      suspects.stream().findFirst().ifPresent(field -> {
        throw new LostFieldException(shown(stage), shown(field), shown(input));
      });
    }
  }

  /**
   * Returns the fields that the build of an input writes. The code of a library's stage was not
   * read before.
   */
  private Set<String> writtenByBuildOf(String input) {
    ClassFiles own = files.of(input);
    ClassHierarchy hierarchyOfInput = new ClassHierarchy(own);
    Reachability reachability = new Reachability(own, hierarchyOfInput, new CountedInstructions());
    hierarchyOfInput.build(input).ifPresent(build -> {
      reachability.instantiate(input);
      reachability.callVirtual(input, build.signature());
    });
    reachability.run();
    return new LostFieldCheck(own, hierarchyOfInput, input)
        .plainFields(reachability, Opcodes.PUTFIELD)
        .keySet();
  }

  /**
   * Returns the fields, by name and owner, that are accessed. A write in a constructor does not
   * count.
   */
  private Map<String, String> plainFields(Reachability reachability, int opcode) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (DeclaredMethod method : reachability.methods()) {
      boolean counts = opcode == Opcodes.GETFIELD || !method.isConstructor();
      for (AbstractInsnNode each : method.node().instructions) {
        if (counts && each instanceof FieldInsnNode access && access.getOpcode() == opcode) {
          owner(access).ifPresent(owner -> fields.put(owner + "." + access.name, owner));
        }
      }
    }
    return fields;
  }

  /** Returns the class that declares a field without a role. */
  private Optional<String> owner(FieldInsnNode access) {
    return hierarchy.lineage(access.owner).classes().stream()
        .filter(type -> type.field(access.name).isPresent())
        .findFirst()
        .filter(type -> type.field(access.name).filter(LostFieldCheck::isPlain).isPresent())
        .map(ClassFile::name);
  }

  private static boolean isPlain(FieldNode field) {
    return (field.access & Opcodes.ACC_SYNTHETIC) == 0
        && KEPT.stream().noneMatch(mark -> ClassFile.isAnnotated(field.invisibleAnnotations, mark));
  }

  private boolean isAbove(String upper, String lower) {
    return hierarchy.lineage(lower).classes().stream()
        .anyMatch(type -> type.name().equals(upper));
  }

  /** Returns the stages whose objects the stage is given, at any depth. */
  private Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(stage));
    while (!open.isEmpty()) {
      for (ClassFile type : hierarchy.lineage(open.remove()).classes()) {
        type.fields().stream()
            .filter(ConfigDefaults::isConfig)
            .flatMap(field -> SignatureTypes.in(field).stream())
            .filter(this::isStage)
            .filter(inputs::add)
            .forEach(open::add);
      }
    }
    return inputs;
  }

  private boolean isStage(String name) {
    return files.find(name).filter(type -> type.isAnnotated(EntryPoints.STAGE)).isPresent();
  }

  private static String shown(String name) {
    return name.replace('/', '.').replace('$', '.');
  }
}
