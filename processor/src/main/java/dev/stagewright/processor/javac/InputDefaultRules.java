package dev.stagewright.processor.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Rules for the initialisers of inputs: there are none, since an input is given to the builder. */
final class InputDefaultRules {
  /** With arguments, what they give is not empty. */
  private static final Set<String> FILLED = Set.of("of", "ofEntries", "asList");

  private final Trees trees;
  private final TreeProblems problems;

  InputDefaultRules(Trees trees, TreeProblems problems) {
    this.trees = trees;
    this.problems = problems;
  }

  void review(TreePath path, VariableTree tree, VariableElement field) {
    ExpressionTree initialiser = tree.getInitializer();
    if (initialiser == null || ConstantValueRules.isNull(initialiser)) {
      return;
    }
    TreePath at = new TreePath(path, initialiser);
    if (isInput(field.asType()) || (holdsInputs(field.asType()) && isFilled(at))) {
      problems
          .error("StageValue04")
          .at(at)
          .says("%s is an input, and an input has no default.", field.getSimpleName())
          .fix("Remove the initialiser, and give the input to the builder.");
    }
  }

  private static boolean isInput(TypeMirror type) {
    return type instanceof DeclaredType declared
        && (StageAnnotations.isStage(declared.asElement()) || isPath(declared.asElement()));
  }

  private static boolean isPath(Element type) {
    return type.toString().equals("java.nio.file.Path");
  }

  private static boolean holdsInputs(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(InputDefaultRules::isInput);
  }

  private boolean isFilled(TreePath expression) {
    return expression.getLeaf() instanceof MethodInvocationTree call
        && !call.getArguments().isEmpty()
        && trees.getElement(expression) instanceof ExecutableElement method
        && FILLED.contains(method.getSimpleName().toString());
  }
}
