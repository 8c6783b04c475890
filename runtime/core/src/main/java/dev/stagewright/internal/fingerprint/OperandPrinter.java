package dev.stagewright.internal.fingerprint;

import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A printer of the operands of an opcode: names in their canonical form, and constants.
 *
 * @param out takes the output
 * @param hierarchy resolves names
 * @param names the canonical names
 * @param parts names a method that the compiler numbered, as a part of the one that is printed
 */
record OperandPrinter(
    HashSink out,
    ClassHierarchy hierarchy,
    CanonicalNames names,
    Function<DeclaredMethod, String> parts) {

  void print(AbstractInsnNode each) {
    if (each instanceof MethodInsnNode call) {
      method(call.owner, call.name, call.desc);
    } else if (each instanceof FieldInsnNode access) {
      field(access);
    } else if (each instanceof VarInsnNode variable) {
      out.number(variable.var);
    } else if (each instanceof TypeInsnNode type) {
      out.text(names.mapType(type.desc));
    } else if (each instanceof LdcInsnNode load) {
      constant(load.cst);
    } else if (each instanceof IntInsnNode push) {
      out.number(push.operand);
    } else if (each instanceof IincInsnNode increment) {
      out.number(increment.var).number(increment.incr);
    } else if (each instanceof InvokeDynamicInsnNode call) {
      dynamic(call);
    } else if (each instanceof MultiANewArrayInsnNode array) {
      out.text(names.mapDesc(array.desc)).number(array.dims);
    }
  }

  private void method(String owner, String name, String descriptor) {
    Optional<DeclaredMethod> target = hierarchy.own(owner, name + descriptor);
    out.text(names.mapType(owner))
        .text(target.filter(DeclaredMethod::isNumbered).map(parts).orElse(name))
        .text(names.mapMethodDesc(descriptor));
  }

  private void field(FieldInsnNode access) {
    out.text(names.mapType(access.owner)).text(access.name).text(names.mapDesc(access.desc));
    if (access.getOpcode() == Opcodes.GETSTATIC) {
      hierarchy.constant(access.owner, access.name).ifPresent(this::constant);
    }
  }

  private void dynamic(InvokeDynamicInsnNode call) {
    out.text(call.name).text(names.mapMethodDesc(call.desc));
    handle(call.bsm);
    out.number(call.bsmArgs.length);
    for (Object argument : call.bsmArgs) {
      constant(argument);
    }
  }

  private void handle(Handle handle) {
    out.number(handle.getTag());
    if (handle.getTag() <= Opcodes.H_PUTSTATIC) {
      out.text(names.mapType(handle.getOwner()));
      out.text(handle.getName()).text(names.mapDesc(handle.getDesc()));
    } else {
      method(handle.getOwner(), handle.getName(), handle.getDesc());
    }
  }

  /** Prints a constant with its type in front: 1, 1L and "1" are not the same. */
  private void constant(Object constant) {
    if (constant instanceof String text) {
      names.text(text);
      out.text("string").text(text);
    } else if (constant instanceof Integer number) {
      out.text("int").number(number);
    } else if (constant instanceof Long number) {
      out.text("long").number(number);
    } else if (constant instanceof Float number) {
      out.text("float").number(Float.floatToRawIntBits(number));
    } else if (constant instanceof Double number) {
      out.text("double").number(Double.doubleToRawLongBits(number));
    } else if (constant instanceof Type type) {
      out.text("type").text(descriptor(type));
    } else if (constant instanceof Handle handle) {
      out.text("handle");
      handle(handle);
    } else if (constant instanceof ConstantDynamic dynamic) {
      out.text("dynamic");
      dynamic(dynamic);
    } else {
      throw new IllegalStateException("A class file has no constants of " + constant.getClass());
    }
  }

  private String descriptor(Type type) {
    boolean method = type.getSort() == Type.METHOD;
    return method ? names.mapMethodDesc(type.getDescriptor()) : names.mapDesc(type.getDescriptor());
  }

  private void dynamic(ConstantDynamic dynamic) {
    out.text(dynamic.getName()).text(names.mapDesc(dynamic.getDescriptor()));
    handle(dynamic.getBootstrapMethod());
    out.number(dynamic.getBootstrapMethodArgumentCount());
    for (int each = 0; each < dynamic.getBootstrapMethodArgumentCount(); each++) {
      constant(dynamic.getBootstrapMethodArgument(each));
    }
  }
}
