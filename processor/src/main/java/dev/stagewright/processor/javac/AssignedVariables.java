package dev.stagewright.processor.javac;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The variables that a class assigns after they were initialised. */
final class AssignedVariables extends TreePathScanner<@Nullable Void, @Nullable Void> {
  static final Set<Tree.Kind> STEPS = Set.of(
      Tree.Kind.PREFIX_INCREMENT,
      Tree.Kind.PREFIX_DECREMENT,
      Tree.Kind.POSTFIX_INCREMENT,
      Tree.Kind.POSTFIX_DECREMENT);

  private final Trees trees;
  private final Set<Element> variables = new HashSet<>();

  private AssignedVariables(Trees trees) {
    this.trees = trees;
  }

  static Set<Element> in(TreePath type, Trees trees) {
    AssignedVariables assigned = new AssignedVariables(trees);
    assigned.scan(type, null);
    return assigned.variables;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    note(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void nothing) {
    note(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
    if (STEPS.contains(tree.getKind())) {
      note(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  /** Skips static initialisers: an assignment there initialises. */
  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
    boolean isInitialiser =
        tree.isStatic() && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
    return isInitialiser ? null : super.visitBlock(tree, null);
  }

  private void note(Tree variable) {
    Element element = trees.getElement(new TreePath(getCurrentPath(), variable));
    if (element != null) {
      variables.add(element);
    }
  }
}
