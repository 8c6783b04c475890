package dev.stagewright.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which instructions of a method count. */
final class Bodies {
  private final Map<MethodNode, Set<AbstractInsnNode>> defaults = new HashMap<>();
  private final Set<String> constructed = new HashSet<>();

  /**
   * Leaves the defaults of a stage's configuration out.
   *
   * @param chain the stage's class and those above it
   */
  void leaveDefaultsOut(Collection<ClassFile> chain) {
    Map<MethodNode, Set<AbstractInsnNode>> found = ConfigDefaults.of(chain);
    for (ClassFile type : chain) {
      for (Method method : type.methods()) {
        Set<AbstractInsnNode> dropped = found.getOrDefault(method.node(), Set.of());
        // Stages may share a superclass: what one of them makes use of counts for all.
        defaults.computeIfAbsent(method.node(), key -> new HashSet<>(dropped)).retainAll(dropped);
      }
    }
  }

  /**
   * Takes the defaults back in: an object that the build makes by itself is not configured.
   *
   * @param type a class of which reachable code makes an object, or one above it
   * @return true if they were out before
   */
  boolean takeDefaultsIn(ClassFile type) {
    return constructed.add(type.name());
  }

  List<AbstractInsnNode> of(Method method) {
    Set<AbstractInsnNode> dropped = new HashSet<>();
    if (!constructed.contains(method.owner().name())) {
      dropped.addAll(defaults.getOrDefault(method.node(), Set.of()));
    }
    List<AbstractInsnNode> body = new ArrayList<>();
    for (AbstractInsnNode each : method.node().instructions) {
      dropped.addAll(plumbing(method, each));
    }
    for (AbstractInsnNode each : method.node().instructions) {
      if (!dropped.contains(each)) {
        body.add(each);
      }
    }
    return body;
  }

  /**
   * Stores that javac adds to a class for the sake of any of its methods, reachable or not: the
   * enclosing instance, and whether assertions are on. Whoever reads them says so by itself.
   */
  private static List<AbstractInsnNode> plumbing(Method method, AbstractInsnNode end) {
    if (end instanceof FieldInsnNode store && store.owner.equals(method.owner().name())) {
      boolean outer = store.name.startsWith("this$") && method.isConstructor();
      boolean asserts = store.name.equals("$assertionsDisabled");
      boolean synthetic =
          method.owner().field(store.name).filter(Bodies::isSynthetic).isPresent();
      if (synthetic && outer && store.getOpcode() == Opcodes.PUTFIELD) {
        return outerStore(store);
      }
      if (synthetic && asserts && store.getOpcode() == Opcodes.PUTSTATIC) {
        return assertionStore(store);
      }
    }
    return List.of();
  }

  private static boolean isSynthetic(FieldNode field) {
    return (field.access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  private static List<AbstractInsnNode> outerStore(AbstractInsnNode store) {
    AbstractInsnNode value = store.getPrevious();
    boolean plain = value != null && value.getOpcode() == Opcodes.ALOAD;
    AbstractInsnNode target = plain ? value.getPrevious() : null;
    return target != null && Origins.loadsThis(target) ? List.of(target, value, store) : List.of();
  }

  private static List<AbstractInsnNode> assertionStore(AbstractInsnNode store) {
    List<AbstractInsnNode> found = new ArrayList<>();
    AbstractInsnNode each = store;
    while (each != null && !(each instanceof LdcInsnNode)) {
      found.add(each);
      each = each.getPrevious();
    }
    boolean asks = found.get(found.size() - 1) instanceof MethodInsnNode call
        && call.name.equals("desiredAssertionStatus");
    if (each != null && asks) {
      found.add(each);
      return found;
    }
    return List.of();
  }
}
