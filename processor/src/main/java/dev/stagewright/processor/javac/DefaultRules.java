package dev.stagewright.processor.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Rules for the defaults of fields, their initialisers. */
final class DefaultRules {
  private static final Set<String> WITHOUT_DEFAULT_OF_THEIR_OWN = Set.of(
      "java.nio.file.Path",
      "java.util.List",
      "java.util.Map",
      "java.util.Optional",
      "java.util.Set");

  private final Trees trees;
  private final StageTrees stages;
  private final ConstantValueRules values;
  private final TreeProblems problems;

  DefaultRules(Trees trees, StageTrees stages, ConstantValueRules values, TreeProblems problems) {
    this.trees = trees;
    this.stages = stages;
    this.values = values;
    this.problems = problems;
  }

  /** Reviews a field, unless the class assigns it elsewhere: then it may hold anything. */
  void review(TreePath path, VariableTree tree, VariableElement field) {
    if (StageAnnotations.isRequired(field)
        || stages.isRejected(field.getEnclosingElement())
        || AssignedVariables.in(path.getParentPath(), trees).contains(field)) {
      return;
    }
    ExpressionTree initialiser = tree.getInitializer();
    if (initialiser != null && !ConstantValueRules.isNull(initialiser)) {
      values
          .refused(new TreePath(path, initialiser), field)
          .forEach(refused -> problems
              .error("StageValue01")
              .at(refused.outcome())
              .says("%s %s.", field.getSimpleName(), refused.clause())
              .fix("Correct the default or the constraint."));
    } else if (needsDefault(field)) {
      problems
          .warning("StageCode03")
          .at(path)
          .says("%s has no default, and is not required.", field.getSimpleName())
          .fix("Give it an initialiser, or write @Config(required = true).");
    }
  }

  /** Containers are empty where nothing is said, inputs are required, primitives are zero. */
  private static boolean needsDefault(VariableElement field) {
    return StageAnnotations.isConfig(field)
        && StageAnnotations.isStage(field.getEnclosingElement())
        && field.asType() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && !StageAnnotations.isStage(type)
        && !WITHOUT_DEFAULT_OF_THEIR_OWN.contains(type.getQualifiedName().toString());
  }
}
