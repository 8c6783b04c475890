package dev.stagewright.processor.javac;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.ExecutableElement;

/** Rules for calls of generated builders, also those of stages in other jars. */
final class BuilderCallRules {
  private final BuilderTypes builders;
  private final ConstantValueRules values;
  private final TreeProblems problems;

  BuilderCallRules(StageTrees stages, ConstantValueRules values, TreeProblems problems) {
    this.builders = new BuilderTypes(stages);
    this.values = values;
    this.problems = problems;
  }

  void reviewArgument(TreePath argument, ExecutableElement method) {
    if (!builders.isSetter(method)) {
      return;
    }
    values
        .refused(argument, method.getParameters().get(0))
        .forEach(refused -> problems
            .error("StageValue02")
            .at(refused.outcome())
            .says("%s %s.", method.getSimpleName(), refused.clause())
            .fix("Use a value that is allowed."));
    values
        .outcomes(argument)
        .filter(outcome -> ConstantValueRules.isNull(outcome.getLeaf()))
        .forEach(outcome -> problems
            .error("StageValue03")
            .at(outcome)
            .says("%s cannot be null.", method.getSimpleName())
            .fix("Give it a value, or omit the call if there is a default."));
  }

  /**
   * Reviews a call whose result is dropped. Where an exception is expected, the call is made for
   * that.
   */
  void reviewStatement(TreePath call, ExecutableElement method) {
    if (builders.isEnd(method) && !mayBeExpectedToFail(call)) {
      problems
          .warning("StageCode04")
          .at(call)
          .says("The derivation is not used: instantiate() builds nothing.")
          .fix("Keep it and realize it with a store, or remove the call.");
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
