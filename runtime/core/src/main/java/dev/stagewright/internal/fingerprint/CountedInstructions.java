package dev.stagewright.internal.fingerprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The instructions of methods that count. */
final class CountedInstructions {
  private final Map<MethodNode, Set<AbstractInsnNode>> defaults = new HashMap<>();
  private final Set<String> constructed = new HashSet<>();

  /**
   * Removes the defaults of a stage's configuration.
   *
   * @param chain the stage's class and those above it
   */
  void leaveDefaultsOut(Collection<ClassFile> chain) {
    Map<MethodNode, Set<AbstractInsnNode>> found = ConfigDefaults.of(chain);
    for (ClassFile type : chain) {
      for (DeclaredMethod method : type.methods()) {
        Set<AbstractInsnNode> dropped = found.getOrDefault(method.node(), Set.of());
        // Stages may share a superclass: a default that one of them uses counts for all.
        defaults.computeIfAbsent(method.node(), key -> new HashSet<>(dropped)).retainAll(dropped);
      }
    }
  }

  /**
   * Adds the defaults again, as an object that the build makes by itself is not configured.
   *
   * @param type a class of which reachable code makes an object, or one above it
   * @return true if they were removed before
   */
  boolean takeDefaultsIn(ClassFile type) {
    return constructed.add(type.name());
  }

  List<AbstractInsnNode> of(DeclaredMethod method) {
    Set<AbstractInsnNode> dropped = new HashSet<>();
    if (!constructed.contains(method.owner().name())) {
      dropped.addAll(defaults.getOrDefault(method.node(), Set.of()));
    }
    List<AbstractInsnNode> body = new ArrayList<>();
    for (AbstractInsnNode each : method.node().instructions) {
      dropped.addAll(SyntheticInstructions.endingAt(method, each));
    }
    for (AbstractInsnNode each : method.node().instructions) {
      if (!dropped.contains(each)) {
        body.add(each);
      }
    }
    return body;
  }
}
