package dev.stagewright.processor.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.stagewright.processor.javac.CompiledBodies.Initializer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A scanner that takes down what the bodies of a class, and of the classes in it, lead to. */
final class UseScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final CompiledBodies bodies;
  private @Nullable Object member;
  private boolean suppressed;

  UseScanner(Trees trees, CompiledBodies bodies) {
    this.trees = trees;
    this.bodies = bodies;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
      bodies.add(type, getCurrentPath());
      for (Tree each : tree.getMembers()) {
        boolean isStatic = each instanceof BlockTree block && block.isStatic();
        inside(type, new Initializer(type, isStatic), () -> scan(each, null));
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    Element method = trees.getElement(getCurrentPath());
    if (method != null) {
      inside(method, method, () -> scan(tree.getBody(), null));
    }
    return null;
  }

  /**
   * Takes down the uses in an initialiser. The default of a configuration is no code that counts:
   * its value does.
   */
  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Element variable = trees.getElement(getCurrentPath());
    if (variable instanceof VariableElement field && isField(field)) {
      bodies.add(field, getCurrentPath());
      if (!StageAnnotations.isSettable(field)
          && field.getEnclosingElement() instanceof TypeElement type) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        inside(field, new Initializer(type, isStatic), () -> scan(tree.getInitializer(), null));
      }
    } else if (variable != null) {
      inside(variable, member, () -> scan(tree.getInitializer(), null));
    }
    return null;
  }

  private void inside(Element element, @Nullable Object other, Runnable scan) {
    Object outer = member;
    boolean before = suppressed;
    member = other;
    suppressed |= TreeProblem.isSuppressed(element, UnfollowedCodeRules.CODE);
    scan.run();
    member = outer;
    suppressed = before;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    use(trees.getElement(getCurrentPath()), false);
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    if (tree.getIdentifier().contentEquals("class")) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree.getExpression()));
      while (type instanceof ArrayType array) {
        type = array.getComponentType();
      }
      if (type instanceof DeclaredType declared) {
        add(declared.asElement(), false);
      }
      return null;
    }
    use(trees.getElement(getCurrentPath()), false);
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    use(trees.getElement(getCurrentPath()), true);
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    use(trees.getElement(getCurrentPath()), true);
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
    if (tree.getValue() instanceof String text) {
      add(text, false);
    }
    return null;
  }

  private void use(@Nullable Element element, boolean makes) {
    if (element instanceof ExecutableElement called) {
      add(called, makes && called.getKind() == ElementKind.CONSTRUCTOR);
    } else if (element instanceof VariableElement variable && isField(variable)) {
      Object constant = variable.getConstantValue();
      if (constant instanceof String text) {
        add(text, false);
      } else if (constant == null && variable.getModifiers().contains(Modifier.STATIC)) {
        add(variable, false);
      }
    }
  }

  private void add(Object target, boolean makes) {
    if (member != null) {
      bodies.add(member, new CodeUse(target, makes, getCurrentPath(), suppressed));
    }
  }

  private static boolean isField(Element element) {
    return element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT;
  }
}
