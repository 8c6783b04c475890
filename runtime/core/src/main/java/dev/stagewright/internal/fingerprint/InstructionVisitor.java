package dev.stagewright.internal.fingerprint;

import java.util.List;
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
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** A visitor to instructions that reports their references to a {@link Reachability}. */
final class InstructionVisitor {
  /**
   * The package of bootstrap methods for type tests and for methods of records, which use no class
   * by reflection.
   */
  private static final String PATTERNS_AND_RECORDS = "java/lang/runtime/";

  private final Reachability reachability;
  private final ClassConstants named;
  private final ClassHierarchy hierarchy;
  private final EnumSwitches switchMaps;

  InstructionVisitor(
      Reachability reachability,
      ClassConstants named,
      ClassHierarchy hierarchy,
      EnumSwitches switchMaps) {
    this.reachability = reachability;
    this.named = named;
    this.hierarchy = hierarchy;
    this.switchMaps = switchMaps;
  }

  void body(List<AbstractInsnNode> body) {
    boolean asksForClasses = body.stream().anyMatch(InstructionVisitor::isGetClass);
    boolean deserializes = body.stream().anyMatch(InstructionVisitor::isReadObject);
    for (AbstractInsnNode each : body) {
      instruction(each);
      if (asksForClasses) {
        made(each);
      }
      if (deserializes
          && each instanceof TypeInsnNode cast
          && cast.getOpcode() == Opcodes.CHECKCAST) {
        named.literal(Type.getObjectType(cast.desc));
      }
    }
  }

  /** Returns whether a call reads an object, which is of the class to which it is cast. */
  private static boolean isReadObject(AbstractInsnNode each) {
    return each instanceof MethodInsnNode call
        && (call.name.equals("readObject") || call.name.equals("readUnshared"))
        && call.desc.equals("()Ljava/lang/Object;");
  }

  private static boolean isGetClass(AbstractInsnNode each) {
    return each instanceof MethodInsnNode call
        && call.name.equals("getClass")
        && call.desc.equals("()Ljava/lang/Class;");
  }

  /**
   * Adds the class of a new object or array, which a call may ask for, as in {@code new
   * Hyper[0].getClass()}.
   */
  private void made(AbstractInsnNode each) {
    if (each instanceof TypeInsnNode type
        && (type.getOpcode() == Opcodes.NEW || type.getOpcode() == Opcodes.ANEWARRAY)) {
      named.literal(Type.getObjectType(type.desc));
    } else if (each instanceof MultiANewArrayInsnNode array) {
      named.literal(Type.getType(array.desc));
    }
  }

  private void instruction(AbstractInsnNode each) {
    if (each instanceof MethodInsnNode call) {
      call(call.getOpcode(), call.owner, call.name + call.desc);
    } else if (each instanceof FieldInsnNode access) {
      field(access);
    } else if (each instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
      reachability.construct(type.desc);
    } else if (each instanceof InvokeDynamicInsnNode call) {
      dynamic(call);
    } else if (each instanceof LdcInsnNode load) {
      constant(load.cst);
    }
  }

  private void call(int opcode, String owner, String signature) {
    switch (opcode) {
      case Opcodes.INVOKESTATIC -> reachability.callStatic(owner, signature);
      case Opcodes.INVOKESPECIAL -> reachability.call(owner, signature);
      default -> reachability.callVirtual(owner, signature);
    }
  }

  private void field(FieldInsnNode access) {
    int opcode = access.getOpcode();
    if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
      Optional<EnumSwitches.SwitchMap> map = switchMaps.at(access);
      map.ifPresentOrElse(
          known -> reachability.initialise(known.enumName()),
          () -> reachability.useStaticField(access.owner, access.name));
      hierarchy.constant(access.owner, access.name).ifPresent(this::constant);
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
      if (!(argument instanceof Type && call.bsm.getOwner().startsWith(PATTERNS_AND_RECORDS))) {
        constant(argument);
      }
    }
  }

  private void type(Type type) {
    if (type.getSort() == Type.OBJECT) {
      reachability.instantiate(type.getInternalName());
    }
  }

  private void constant(Object constant) {
    if (constant instanceof Handle handle) {
      handle(handle);
    } else if (constant instanceof Type type) {
      named.literal(type);
    } else if (constant instanceof String text) {
      named.text(text);
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
        reachability.useStaticField(handle.getOwner(), handle.getName());
      case Opcodes.H_INVOKESTATIC -> reachability.callStatic(handle.getOwner(), signature);
      case Opcodes.H_INVOKESPECIAL -> reachability.call(handle.getOwner(), signature);
      case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
        reachability.callVirtual(handle.getOwner(), signature);
      case Opcodes.H_NEWINVOKESPECIAL -> {
        reachability.construct(handle.getOwner());
        reachability.call(handle.getOwner(), signature);
      }
      default -> {
        // Handles of instance fields lead nowhere.
      }
    }
  }
}
