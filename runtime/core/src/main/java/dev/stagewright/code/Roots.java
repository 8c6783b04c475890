package dev.stagewright.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** Where the search for reachable code starts. */
final class Roots {
  static final String STAGE = "Ldev/stagewright/Stage;";
  private static final String OUTPUT = "Ldev/stagewright/Output;";

  private final ClassFiles files;
  private final Hierarchy hierarchy;
  private final Bodies bodies;
  private final Reach reach;
  private final Set<String> seen = new HashSet<>();
  private final Deque<ClassFile> open = new ArrayDeque<>();

  Roots(ClassFiles files, Hierarchy hierarchy, Bodies bodies, Reach reach) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.bodies = bodies;
    this.reach = reach;
  }

  /** Starts from a stage: its constructors, its build method, and the data it is handed. */
  void stage(String name) {
    ClassFile stage = files.get(name);
    Method build = hierarchy
        .build(name)
        .orElseThrow(() -> new IllegalArgumentException(
            name.replace('/', '.') + " has no method annotated @Build"));
    receiveStage(stage);
    reach.callVirtual(name, build.signature());
    while (!open.isEmpty()) {
      receive(open.remove());
    }
  }

  /** Starts from all of a class. */
  void track(String name) {
    reach.named().name(files.get(name));
  }

  /** The runtime makes a stage, fills in its fields, and reads its outputs. */
  private void receiveStage(ClassFile stage) {
    List<ClassFile> chain = hierarchy.lineage(stage.name()).classes();
    bodies.leaveDefaultsOut(chain);
    reach.receive(stage);
    for (ClassFile type : chain) {
      for (FieldNode field : type.fields()) {
        if (ConfigDefaults.isConfig(field)
            || ClassFile.isAnnotated(field.invisibleAnnotations, OUTPUT)) {
          name(TypesNamed.in(field));
        }
      }
    }
  }

  private void receive(ClassFile type) {
    if (type.isAnnotated(STAGE)) {
      receiveStage(type);
    } else if (type.is(Opcodes.ACC_ENUM | Opcodes.ACC_RECORD)) {
      reach.receive(type);
      // Records are written through their accessors, which may do more than hand a field out.
      type.components().forEach((accessor, signature) -> {
        reach.reach(type.method(accessor));
        name(TypesNamed.in(signature));
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
