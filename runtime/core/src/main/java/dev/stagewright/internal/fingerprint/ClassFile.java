package dev.stagewright.internal.fingerprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A parsed class file, own ones with their code, others with their signatures only. */
final class ClassFile {
  private final ClassNode node;
  private final boolean own;
  private final Map<String, DeclaredMethod> methods = new LinkedHashMap<>();

  ClassFile(ClassNode node, boolean own) {
    this.node = node;
    this.own = own;
    for (MethodNode method : node.methods) {
      methods.put(method.name + method.desc, new DeclaredMethod(this, method));
    }
  }

  String name() {
    return node.name;
  }

  boolean isOwn() {
    return own;
  }

  boolean is(int flag) {
    return (node.access & flag) != 0;
  }

  int access() {
    return node.access;
  }

  Optional<String> superName() {
    return Optional.ofNullable(node.superName);
  }

  /** Returns the declaration of type parameters, its own and those for its supertypes. */
  Optional<String> signature() {
    return Optional.ofNullable(node.signature);
  }

  List<String> interfaces() {
    return node.interfaces;
  }

  Collection<DeclaredMethod> methods() {
    return methods.values();
  }

  @Nullable
  DeclaredMethod method(String signature) {
    return methods.get(signature);
  }

  List<FieldNode> fields() {
    return node.fields;
  }

  Optional<FieldNode> field(String name) {
    return node.fields.stream().filter(field -> field.name.equals(name)).findFirst();
  }

  /**
   * Returns the generic signatures of the components of a record, or descriptors if nothing is
   * generic.
   */
  Map<String, String> components() {
    Map<String, String> components = new LinkedHashMap<>();
    if (node.recordComponents != null) {
      node.recordComponents.forEach(each -> components.put(
          each.name + "()" + each.descriptor,
          each.signature == null ? each.descriptor : each.signature));
    }
    return components;
  }

  /** Returns the classes that may extend a sealed one. */
  List<String> permitted() {
    return node.permittedSubclasses == null ? List.of() : node.permittedSubclasses;
  }

  /**
   * Returns the annotations of the class and of its record components that are visible at run time.
   */
  List<AnnotationNode> visibleAnnotations() {
    List<AnnotationNode> found = new ArrayList<>();
    if (node.visibleAnnotations != null) {
      found.addAll(node.visibleAnnotations);
    }
    if (node.visibleTypeAnnotations != null) {
      found.addAll(node.visibleTypeAnnotations);
    }
    componentAnnotations().values().forEach(found::addAll);
    return found;
  }

  /** Returns those of each record component by its name. */
  Map<String, List<AnnotationNode>> componentAnnotations() {
    Map<String, List<AnnotationNode>> found = new LinkedHashMap<>();
    if (node.recordComponents != null) {
      node.recordComponents.forEach(each -> found.put(
          each.name, VisibleAnnotations.all(each.visibleAnnotations, each.visibleTypeAnnotations)));
    }
    return found;
  }

  boolean isAnnotated(String descriptor) {
    return isAnnotated(node.invisibleAnnotations, descriptor);
  }

  static boolean isAnnotated(
      @Nullable List<? extends AnnotationNode> annotations, String descriptor) {
    return annotations != null
        && annotations.stream().anyMatch(each -> each.desc.equals(descriptor));
  }

  /**
   * Returns whether the compiler numbered this class, as it does with anonymous and local classes.
   */
  boolean isLocal() {
    return node.outerClass != null;
  }

  /** Returns the name that the source gives a nested class; anonymous classes have none. */
  Optional<String> simpleName() {
    return self().map(inner -> inner.innerName);
  }

  /** Returns the class of which this one is a member. */
  Optional<String> outerName() {
    return self().map(inner -> inner.outerName);
  }

  private Optional<InnerClassNode> self() {
    List<InnerClassNode> inner = new ArrayList<>(node.innerClasses);
    return inner.stream().filter(each -> each.name.equals(node.name)).findFirst();
  }

  boolean isClass() {
    return !is(Opcodes.ACC_INTERFACE);
  }

  boolean hasDefaults() {
    return !isClass() && methods().stream().anyMatch(DeclaredMethod::isOverridableCode);
  }

  @Override
  public String toString() {
    return node.name;
  }
}
