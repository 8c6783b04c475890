package dev.stagewright.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** The starting points of the search for reachable code. */
final class EntryPoints {
  static final String STAGE = "Ldev/stagewright/Stage;";
  private static final String OUTPUT = "Ldev/stagewright/Output;";

  private final ClassFiles files;
  private final ClassHierarchy hierarchy;
  private final CountedInstructions bodies;
  private final Reachability reachability;
  private final Set<String> seen = new HashSet<>();
  private final Deque<ClassFile> open = new ArrayDeque<>();

  EntryPoints(
      ClassFiles files,
      ClassHierarchy hierarchy,
      CountedInstructions bodies,
      Reachability reachability) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.bodies = bodies;
    this.reachability = reachability;
  }

  /** Adds a stage: its constructors, its build method, and its data. */
  void stage(String name) {
    ClassFile stage = files.get(name);
    DeclaredMethod build = hierarchy
        .build(name)
        .orElseThrow(() -> new IllegalArgumentException(
            name.replace('/', '.') + " has no method annotated @Build"));
    receiveStage(stage);
    reachability.callVirtual(name, build.signature());
    while (!open.isEmpty()) {
      receive(open.remove());
    }
  }

  /** Adds all of a class. */
  void track(String name) {
    reachability.named().name(files.get(name));
  }

  /**
   * Adds the work of the runtime, which creates a stage, fills in its fields, and reads its
   * outputs.
   */
  private void receiveStage(ClassFile stage) {
    List<ClassFile> chain = hierarchy.lineage(stage.name()).classes();
    bodies.leaveDefaultsOut(chain);
    reachability.receive(stage);
    for (ClassFile type : chain) {
      for (FieldNode field : type.fields()) {
        if (ConfigDefaults.isConfig(field)
            || ClassFile.isAnnotated(field.invisibleAnnotations, OUTPUT)) {
          name(SignatureTypes.in(field));
        }
      }
    }
  }

  private void receive(ClassFile type) {
    if (type.isAnnotated(STAGE)) {
      receiveStage(type);
    } else if (type.is(Opcodes.ACC_ENUM | Opcodes.ACC_RECORD)) {
      reachability.receive(type);
      // Records are written through their accessors, which may do more than return a field.
      type.components().forEach((accessor, signature) -> {
        reachability.reach(type.method(accessor));
        name(SignatureTypes.in(signature));
      });
    }
  }

  private void name(Set<String> types) {
    types.stream()
        .filter(files::owns)
        .filter(seen::add)
        .map(files::find)
        .flatMap(Optional::stream)
        .forEach(open::add);
  }
}
