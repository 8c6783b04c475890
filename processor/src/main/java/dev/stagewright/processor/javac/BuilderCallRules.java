package dev.stagewright.processor.javac;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.ExecutableElement;

/** Judges how generated builders are called, also those of stages in other jars. */
final class BuilderCallRules {
  private final BuilderTypes builders;
  private final ConstantValueRules values;
  private final TreeProblems blame;

  BuilderCallRules(StageTrees stages, ConstantValueRules values, TreeProblems blame) {
    this.builders = new BuilderTypes(stages);
    this.values = values;
    this.blame = blame;
  }

  void reviewArgument(TreePath argument, ExecutableElement method) {
    if (!builders.isSetter(method)) {
      return;
    }
    values.judge(
        argument,
        method.getParameters().get(0),
        method.getSimpleName().toString(),
        "StageValue02",
        "Give it a value that is allowed.");
    values
        .outcomes(argument)
        .filter(outcome -> ConstantValueRules.isNull(outcome.getLeaf()))
        .forEach(outcome -> blame.error(
            outcome,
            "StageValue03",
            "%s cannot be null.".formatted(method.getSimpleName()),
            "Give it a value, or leave the call out where there is a default."));
  }

  /** Where an exception is expected, the call is made for that. */
  void reviewStatement(TreePath call, ExecutableElement method) {
    if (builders.isEnd(method) && !mayBeExpectedToFail(call)) {
      blame.warning(
          call,
          "StageCode04",
          "The derivation is thrown away: instantiate() builds nothing.",
          "Keep it, and hand it to a store to realize, or take the call away.");
    }
  }

  private static boolean mayBeExpectedToFail(TreePath call) {
    for (TreePath around = call; around != null; around = around.getParentPath()) {
      if (around.getLeaf() instanceof LambdaExpressionTree
          || (around.getLeaf() instanceof TryTree tried && !tried.getCatches().isEmpty())) {
        return true;
      }
    }
    return false;
  }
}
