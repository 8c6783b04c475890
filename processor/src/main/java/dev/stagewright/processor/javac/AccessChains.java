package dev.stagewright.processor.javac;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.processor.javac.MethodSummary.FieldUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The ways in which expressions reach objects: {@code this.table[i]} by the field table. */
final class AccessChains {
  /** Methods that hand out a part of their object, so that a change of it is one of the whole. */
  private static final Set<String> PARTS =
      Set.of("computeIfAbsent", "get", "getFirst", "getLast", "getOrDefault");

  private final Trees trees;
  private final boolean keepsPlaces;

  AccessChains(Trees trees, boolean keepsPlaces) {
    this.trees = trees;
    this.keepsPlaces = keepsPlaces;
  }

  /**
   * A way to an object.
   *
   * @param fields the instance fields on it, the last one first
   * @param start the variable where it starts, if it is one
   */
  record Chain(List<FieldUse> fields, @Nullable Element start) {}

  Chain of(TreePath expression) {
    List<FieldUse> fields = new ArrayList<>();
    TreePath at = expression;
    while (true) {
      Element element = trees.getElement(at);
      if (isInstanceField(element)) {
        fields.add(use(at, (VariableElement) element));
      }
      Tree before = before(at.getLeaf());
      if (before == null) {
        return new Chain(fields, element);
      }
      at = new TreePath(at, before);
    }
  }

  FieldUse use(TreePath at, VariableElement field) {
    boolean ofThis =
        !(at.getLeaf() instanceof MemberSelectTree select) || isThis(select.getExpression());
    return new FieldUse(field, ofThis, place(at));
  }

  @Nullable
  TreePath place(TreePath at) {
    return keepsPlaces ? at : null;
  }

  static boolean isInstanceField(@Nullable Element element) {
    return element != null
        && element.getKind() == ElementKind.FIELD
        && element.getEnclosingElement() != null
        && !element.getSimpleName().contentEquals("this")
        && !element.getSimpleName().contentEquals("super")
        && !element.getModifiers().contains(Modifier.STATIC);
  }

  static boolean isThis(Tree expression) {
    String name = expression instanceof IdentifierTree identifier
        ? identifier.getName().toString()
        : expression instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    return name.equals("this") || name.equals("super");
  }

  private static @Nullable Tree before(Tree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return parenthesized.getExpression();
    } else if (expression instanceof TypeCastTree cast) {
      return cast.getExpression();
    } else if (expression instanceof ArrayAccessTree access) {
      return access.getExpression();
    } else if (expression instanceof MemberSelectTree select) {
      return select.getExpression();
    }
    return expression instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree part
            && PARTS.contains(part.getIdentifier().toString())
        ? part.getExpression()
        : null;
  }
}
