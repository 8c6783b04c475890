package dev.stagewright.code;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.FieldNode;

/** The classes that the generic signature of a field or record component names. */
final class TypesNamed extends SignatureVisitor {
  private final Set<String> names = new LinkedHashSet<>();
  private String enclosing = "";

  private TypesNamed() {
    super(Opcodes.ASM9);
  }

  static Set<String> in(FieldNode field) {
    return in(field.signature == null ? field.desc : field.signature);
  }

  static Set<String> in(String signature) {
    TypesNamed types = new TypesNamed();
    boolean reference = signature.length() > 1;
    if (reference) {
      new SignatureReader(signature).acceptType(types);
    }
    return types.names;
  }

  @Override
  public void visitClassType(String name) {
    enclosing = name;
    names.add(name);
  }

  @Override
  public void visitInnerClassType(String name) {
    enclosing = enclosing + "$" + name;
    names.add(enclosing);
  }
}
