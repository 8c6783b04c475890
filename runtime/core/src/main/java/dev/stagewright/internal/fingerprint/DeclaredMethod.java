package dev.stagewright.internal.fingerprint;

import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method in the class that declares it.
 *
 * @param owner the class that declares it
 * @param node its code
 */
record DeclaredMethod(ClassFile owner, MethodNode node) {
  private static final Pattern NUMBERED = Pattern.compile("(.*\\$)?(lambda|access|anonfun)\\$.*");

  String signature() {
    return node.name + node.desc;
  }

  boolean is(int flag) {
    return (node.access & flag) != 0;
  }

  boolean isConstructor() {
    return node.name.equals("<init>");
  }

  boolean isInitializer() {
    return node.name.startsWith("<");
  }

  /** Returns whether subclasses may override it, by its modifiers. */
  boolean isOverridable() {
    return !isInitializer() && !is(Opcodes.ACC_STATIC) && !is(Opcodes.ACC_PRIVATE);
  }

  boolean isOverridableCode() {
    return isOverridable() && !is(Opcodes.ACC_ABSTRACT);
  }

  boolean isVisible() {
    return is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
  }

  boolean isBuild() {
    return ClassFile.isAnnotated(node.invisibleAnnotations, "Ldev/stagewright/Build;");
  }

  /**
   * Returns whether the compiler invented and numbered the name: such a method has no identity of
   * its own and is a part of the method which references it.
   */
  boolean isNumbered() {
    return is(Opcodes.ACC_SYNTHETIC)
        && !is(Opcodes.ACC_BRIDGE)
        && NUMBERED.matcher(node.name).matches();
  }

  /** Returns whether it serves the compiler only, and nothing in the source names it. */
  boolean isHidden() {
    return is(Opcodes.ACC_SYNTHETIC) && !is(Opcodes.ACC_BRIDGE);
  }
}
