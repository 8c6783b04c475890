package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** A walk over a class that shows each rule what it judges. */
final class ClassReview extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final StageTrees stages;
  private final DefaultRules defaults;
  private final InputDefaultRules inputs;
  private final BuilderCallRules calls;
  private final StaticStateRules statics;
  private final UnwrittenOutputRules outputs;

  ClassReview(Trees trees, Elements elements) {
    TreeProblems problems = new TreeProblems(trees);
    ConstantValueRules values = new ConstantValueRules(trees, elements);
    this.trees = trees;
    this.stages = new StageTrees(elements);
    this.defaults = new DefaultRules(trees, stages, values, problems);
    this.inputs = new InputDefaultRules(trees, problems);
    this.calls = new BuilderCallRules(stages, values, problems);
    this.statics = new StaticStateRules(trees, problems);
    this.outputs = new UnwrittenOutputRules(trees, problems);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    TreePath path = getCurrentPath();
    if (trees.getElement(path) instanceof TypeElement type
        && StageAnnotations.isStage(type)
        && !stages.isRejected(type)) {
      statics.review(path);
      outputs.review(path, type);
    }
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Element element = trees.getElement(getCurrentPath());
    if (element instanceof VariableElement field && StageAnnotations.isSettable(field)) {
      defaults.review(getCurrentPath(), tree, field);
      if (StageAnnotations.isConfig(field) && !stages.isRejected(field.getEnclosingElement())) {
        inputs.review(getCurrentPath(), tree, field);
      }
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    if (tree.getArguments().size() == 1
        && trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      calls.reviewArgument(new TreePath(getCurrentPath(), tree.getArguments().get(0)), method);
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void nothing) {
    TreePath call = new TreePath(getCurrentPath(), tree.getExpression());
    if (tree.getExpression() instanceof MethodInvocationTree invocation
        && invocation.getArguments().isEmpty()
        && trees.getElement(call) instanceof ExecutableElement method) {
      calls.reviewStatement(call, method);
    }
    return super.visitExpressionStatement(tree, null);
  }
}
