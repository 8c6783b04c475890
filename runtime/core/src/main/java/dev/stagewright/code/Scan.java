package dev.stagewright.code;

import java.util.Optional;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Tells a {@link Reach} what an instruction leads to. */
final class Scan {
  private final Reach reach;
  private final SwitchMaps switchMaps;

  Scan(Reach reach, SwitchMaps switchMaps) {
    this.reach = reach;
    this.switchMaps = switchMaps;
  }

  void instruction(AbstractInsnNode each) {
    if (each instanceof MethodInsnNode call) {
      call(call.getOpcode(), call.owner, call.name + call.desc);
    } else if (each instanceof FieldInsnNode access) {
      field(access);
    } else if (each instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
      reach.construct(type.desc);
    } else if (each instanceof InvokeDynamicInsnNode call) {
      dynamic(call);
    } else if (each instanceof LdcInsnNode load) {
      constant(load.cst);
    }
  }

  private void call(int opcode, String owner, String signature) {
    switch (opcode) {
      case Opcodes.INVOKESTATIC -> reach.callStatic(owner, signature);
      case Opcodes.INVOKESPECIAL -> reach.call(owner, signature);
      default -> reach.callVirtual(owner, signature);
    }
  }

  private void field(FieldInsnNode access) {
    int opcode = access.getOpcode();
    if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
      Optional<SwitchMaps.SwitchMap> map = switchMaps.at(access);
      map.ifPresentOrElse(
          known -> reach.initialise(known.enumName()),
          () -> reach.useStaticField(access.owner, access.name));
    }
  }

  private void dynamic(InvokeDynamicInsnNode call) {
    // A lambda is an object of the interface it is made for.
    type(Type.getReturnType(call.desc));
    handle(call.bsm);
    for (Object argument : call.bsmArgs) {
      if (argument instanceof Type marker) {
        type(marker);
      }
      constant(argument);
    }
  }

  private void type(Type type) {
    if (type.getSort() == Type.OBJECT) {
      reach.instantiate(type.getInternalName());
    }
  }

  private void constant(Object constant) {
    if (constant instanceof Handle handle) {
      handle(handle);
    } else if (constant instanceof Type type && type.getSort() == Type.OBJECT) {
      reach.mention(type.getInternalName());
    } else if (constant instanceof ConstantDynamic dynamic) {
      handle(dynamic.getBootstrapMethod());
      for (int each = 0; each < dynamic.getBootstrapMethodArgumentCount(); each++) {
        constant(dynamic.getBootstrapMethodArgument(each));
      }
    }
  }

  private void handle(Handle handle) {
    String signature = handle.getName() + handle.getDesc();
    switch (handle.getTag()) {
      case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC ->
        reach.useStaticField(handle.getOwner(), handle.getName());
      case Opcodes.H_INVOKESTATIC -> reach.callStatic(handle.getOwner(), signature);
      case Opcodes.H_INVOKESPECIAL -> reach.call(handle.getOwner(), signature);
      case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
        reach.callVirtual(handle.getOwner(), signature);
      case Opcodes.H_NEWINVOKESPECIAL -> {
        reach.construct(handle.getOwner());
        reach.call(handle.getOwner(), signature);
      }
      default -> {
        // Handles of instance fields lead nowhere.
      }
    }
  }
}
