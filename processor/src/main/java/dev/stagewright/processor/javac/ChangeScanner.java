package dev.stagewright.processor.javac;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.processor.javac.AccessChains.Chain;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** A walk over a class that records which fields and parameters its methods change. */
abstract class ChangeScanner extends MethodScanner {
  final AccessChains chains;

  ChangeScanner(Trees trees, boolean keepsPlaces) {
    super(trees);
    this.chains = new AccessChains(trees, keepsPlaces);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    change(tree.getVariable());
    if (tree.getVariable() instanceof MemberSelectTree select) {
      scan(select.getExpression(), null);
    } else if (!(tree.getVariable() instanceof IdentifierTree)) {
      scan(tree.getVariable(), null);
    }
    return scan(tree.getExpression(), null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void nothing) {
    change(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
    if (AssignedVariables.STEPS.contains(tree.getKind())) {
      change(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  final void change(Tree target) {
    Chain chain = chain(target);
    current.writes.addAll(chain.fields());
    if (chain.start() != null && chain.start().getKind() == ElementKind.PARAMETER) {
      current.changedParameters.add(chain.start());
    }
  }

  final Chain chain(Tree expression) {
    return chains.of(new TreePath(getCurrentPath(), expression));
  }
}
