package dev.stagewright.internal.fingerprint;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The instructions that a compiler adds to a class for the sake of any of its methods, reachable or
 * not: they store the enclosing instance, and whether assertions are on. Code that reads these
 * fields counts by itself.
 */
final class SyntheticInstructions {
  private static final int[] OUTER = {Opcodes.ALOAD, Opcodes.ALOAD, Opcodes.PUTFIELD};

  private static final int[] CHECKED_OUTER = {
    Opcodes.ALOAD, Opcodes.ALOAD, Opcodes.DUP, Opcodes.INVOKESTATIC, Opcodes.POP, Opcodes.PUTFIELD
  };

  /**
   * The instructions that newer compilers leave in a class that does not use the enclosing
   * instance.
   */
  private static final int[] UNUSED_OUTER = {
    Opcodes.ALOAD, Opcodes.DUP, Opcodes.INVOKESTATIC, Opcodes.POP, Opcodes.POP
  };

  private static final int[] ASSERTIONS = {
    Opcodes.LDC,
    Opcodes.INVOKEVIRTUAL,
    Opcodes.IFNE,
    Opcodes.ICONST_1,
    Opcodes.GOTO,
    Opcodes.ICONST_0,
    Opcodes.PUTSTATIC
  };

  private SyntheticInstructions() {}

  /** Returns the instructions that do not count and end with the given one. */
  static List<AbstractInsnNode> endingAt(DeclaredMethod method, AbstractInsnNode end) {
    if (end instanceof FieldInsnNode store && isSynthetic(method, store)) {
      if (store.name.equals("$assertionsDisabled")) {
        return match(end, ASSERTIONS);
      }
      if (store.name.startsWith("this$") && method.isConstructor()) {
        List<AbstractInsnNode> plain = match(end, OUTER);
        return plain.isEmpty() ? match(end, CHECKED_OUTER) : plain;
      }
    }
    if (end.getOpcode() == Opcodes.POP && method.isConstructor()) {
      return match(end, UNUSED_OUTER);
    }
    return List.of();
  }

  private static boolean isSynthetic(DeclaredMethod method, FieldInsnNode store) {
    return store.owner.equals(method.owner().name())
        && method
            .owner()
            .field(store.name)
            .filter(SyntheticInstructions::isSynthetic)
            .isPresent();
  }

  private static boolean isSynthetic(FieldNode field) {
    return (field.access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  private static List<AbstractInsnNode> match(AbstractInsnNode end, int... opcodes) {
    List<AbstractInsnNode> matched = new ArrayList<>();
    AbstractInsnNode each = end;
    for (int at = opcodes.length - 1; at >= 0; at--) {
      while (each != null && each.getOpcode() < 0) {
        each = each.getPrevious();
      }
      if (each == null || each.getOpcode() != opcodes[at] || isOtherStaticCall(each)) {
        return List.of();
      }
      matched.add(each);
      each = each.getPrevious();
    }
    return matched;
  }

  private static boolean isOtherStaticCall(AbstractInsnNode each) {
    return each.getOpcode() == Opcodes.INVOKESTATIC
        && !(each instanceof MethodInsnNode call && call.name.equals("requireNonNull"));
  }
}
