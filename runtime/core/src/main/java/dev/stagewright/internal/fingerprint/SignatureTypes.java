package dev.stagewright.internal.fingerprint;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.FieldNode;

/** The classes that the generic signature of a field or record component names. */
final class SignatureTypes extends SignatureVisitor {
  private final Set<String> names = new LinkedHashSet<>();
  private String enclosing = "";

  private SignatureTypes() {
    super(Opcodes.ASM9);
  }

  static Set<String> in(FieldNode field) {
    return in(field.signature == null ? field.desc : field.signature);
  }

  static Set<String> in(String signature) {
    SignatureTypes types = new SignatureTypes();
    boolean reference = signature.length() > 1;
    if (reference) {
      new SignatureReader(signature).acceptType(types);
    }
    return types.names;
  }

  /** Returns those in the signature of a class or method. */
  static Set<String> inDeclaration(String signature) {
    SignatureTypes types = new SignatureTypes();
    new SignatureReader(signature).accept(types);
    return types.names;
  }

  /** Returns the type arguments of the superclass in the signature of a class. */
  static Set<String> inSuperclass(String signature) {
    SignatureTypes arguments = new SignatureTypes();
    new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
      @Override
      public SignatureVisitor visitSuperclass() {
        return new SignatureVisitor(Opcodes.ASM9) {
          @Override
          public SignatureVisitor visitTypeArgument(char wildcard) {
            return arguments;
          }
        };
      }

      @Override
      public SignatureVisitor visitClassBound() {
        return ignored();
      }

      @Override
      public SignatureVisitor visitInterfaceBound() {
        return ignored();
      }

      @Override
      public SignatureVisitor visitInterface() {
        return ignored();
      }
    });
    return arguments.names;
  }

  private static SignatureVisitor ignored() {
    return new SignatureVisitor(Opcodes.ASM9) {};
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
