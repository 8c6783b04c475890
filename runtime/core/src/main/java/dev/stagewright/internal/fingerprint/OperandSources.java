package dev.stagewright.internal.fingerprint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The instructions that made the values on the stack, for every instruction of a method.
 *
 * @param method the method
 * @param frames a frame before each instruction; null where code is dead
 */
record OperandSources(DeclaredMethod method, List<Frame<SourceValue>> frames) {

  static Optional<OperandSources> of(DeclaredMethod method) {
    try {
      Analyzer<SourceValue> analyzer = new Analyzer<>(new Copies());
      return Optional.of(new OperandSources(
          method, Arrays.asList(analyzer.analyze(method.owner().name(), method.node()))));
    } catch (AnalyzerException e) {
      // No Java compiler writes such code. Callers then count every instruction.
      return Optional.empty();
    }
  }

  boolean isDead(AbstractInsnNode instruction) {
    return frame(instruction) == null;
  }

  int depth(AbstractInsnNode instruction) {
    return frame(instruction).getStackSize();
  }

  /** Returns the only instruction that can have made a value, counted from the top of the stack. */
  Optional<AbstractInsnNode> maker(AbstractInsnNode instruction, int fromTop) {
    SourceValue value = value(instruction, fromTop);
    return value.insns.size() == 1 ? value.insns.stream().findFirst() : Optional.empty();
  }

  boolean mayBeThis(AbstractInsnNode instruction, int fromTop) {
    return value(instruction, fromTop).insns.stream().anyMatch(OperandSources::loadsThis);
  }

  boolean isThis(AbstractInsnNode instruction, int fromTop) {
    return maker(instruction, fromTop).filter(OperandSources::loadsThis).isPresent();
  }

  static boolean loadsThis(AbstractInsnNode instruction) {
    return instruction instanceof VarInsnNode load
        && load.getOpcode() == Opcodes.ALOAD
        && load.var == 0;
  }

  private SourceValue value(AbstractInsnNode instruction, int fromTop) {
    Frame<SourceValue> frame = frame(instruction);
    return frame.getStack(frame.getStackSize() - 1 - fromTop);
  }

  private Frame<SourceValue> frame(AbstractInsnNode instruction) {
    return frames.get(method.node().instructions.indexOf(instruction));
  }

  /**
   * An interpreter that looks through the instructions that shuffle the stack: the source of a copy
   * is that of the original.
   */
  private static final class Copies extends SourceInterpreter {
    Copies() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      int opcode = instruction.getOpcode();
      boolean shuffles = opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP;
      return shuffles ? value : super.copyOperation(instruction, value);
    }
  }
}
