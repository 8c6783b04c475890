package dev.stagewright.internal.fingerprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A stretch of a constructor between two points where the operand stack is empty: a statement of
 * the source, or a part of one.
 *
 * @param constructor the constructor
 * @param code its instructions
 * @param origins the origins of their operands
 */
record ConstructorStatement(
    DeclaredMethod constructor, List<AbstractInsnNode> code, OperandSources origins) {

  /** Cuts a constructor into its statements. */
  static List<ConstructorStatement> cut(DeclaredMethod constructor, OperandSources origins) {
    List<ConstructorStatement> statements = new ArrayList<>();
    List<AbstractInsnNode> open = new ArrayList<>();
    for (AbstractInsnNode each : constructor.node().instructions) {
      if (!open.isEmpty() && (origins.isDead(each) || origins.depth(each) == 0)) {
        statements.add(new ConstructorStatement(constructor, List.copyOf(open), origins));
        open.clear();
      }
      open.add(each);
    }
    if (!open.isEmpty()) {
      statements.add(new ConstructorStatement(constructor, List.copyOf(open), origins));
    }
    return statements;
  }

  AbstractInsnNode last() {
    return code.get(code.size() - 1);
  }

  /** Returns the fields of any object that it reads. */
  List<FieldInsnNode> reads() {
    return fields(Opcodes.GETFIELD);
  }

  /** Returns the fields of any object that it writes. */
  List<FieldInsnNode> writes() {
    return fields(Opcodes.PUTFIELD);
  }

  private List<FieldInsnNode> fields(int opcode) {
    return code.stream()
        .filter(each -> each.getOpcode() == opcode)
        .map(FieldInsnNode.class::cast)
        .toList();
  }

  /**
   * Returns whether it computes a value and stores it in fields of {@code this}, and nothing else.
   */
  boolean onlyStores() {
    return last().getOpcode() == Opcodes.PUTFIELD
        && code.stream().noneMatch(each -> origins.isDead(each) || hasOtherEffect(each))
        && writes().stream().allMatch(write -> origins.isThis(write, 1))
        && isClosed();
  }

  private static boolean hasOtherEffect(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    return (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE)
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
        || opcode == Opcodes.IINC
        || opcode == Opcodes.PUTSTATIC
        || opcode == Opcodes.JSR
        || opcode == Opcodes.RET
        || opcode == Opcodes.MONITORENTER
        || opcode == Opcodes.MONITOREXIT;
  }

  /** Returns whether no jump leads in or out, and no exception handler starts or ends inside. */
  private boolean isClosed() {
    Set<LabelNode> inside = new HashSet<>();
    code.stream().filter(LabelNode.class::isInstance).forEach(each -> inside.add((LabelNode) each));
    Set<AbstractInsnNode> own = new HashSet<>(code);
    for (AbstractInsnNode each : constructor.node().instructions) {
      if (!JumpTargets.of(each).stream()
          .allMatch(to -> inside.contains(to) == own.contains(each))) {
        return false;
      }
    }
    return constructor.node().tryCatchBlocks.stream()
        .noneMatch(block -> inside.contains(block.start)
            || inside.contains(block.end)
            || inside.contains(block.handler));
  }

  /** Returns whether it passes {@code this} to other code, which may then read any field. */
  boolean leaksThis() {
    return code.stream().anyMatch(this::leaksThis);
  }

  private boolean leaksThis(AbstractInsnNode each) {
    if (origins.isDead(each)) {
      return OperandSources.loadsThis(each);
    }
    for (int value = 0; value < handedOver(each); value++) {
      if (origins.mayBeThis(each, value)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many values from the top of the stack an instruction passes to other code. */
  private static int handedOver(AbstractInsnNode each) {
    if (each instanceof MethodInsnNode call) {
      boolean plain = call.getOpcode() == Opcodes.INVOKESTATIC
          || (call.getOpcode() == Opcodes.INVOKESPECIAL && call.name.equals("<init>"));
      return Type.getArgumentCount(call.desc) + (plain ? 0 : 1);
    }
    if (each instanceof InvokeDynamicInsnNode call) {
      return Type.getArgumentCount(call.desc);
    }
    return switch (each.getOpcode()) {
      case Opcodes.ASTORE, Opcodes.AASTORE, Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> 1;
      default -> 0;
    };
  }
}
