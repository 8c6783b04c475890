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
 * Tells for every instruction of a method which instructions made the values on its stack.
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
      // Code that no Java compiler writes: whoever asks then takes every instruction at its word.
      return Optional.empty();
    }
  }

  boolean isDead(AbstractInsnNode instruction) {
    return frame(instruction) == null;
  }

  int depth(AbstractInsnNode instruction) {
    return frame(instruction).getStackSize();
  }

  /** The only instruction that can have made a value, counted from the top of the stack. */
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

  /** Looks through the instructions that shuffle the stack: a copy is what was copied. */
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
