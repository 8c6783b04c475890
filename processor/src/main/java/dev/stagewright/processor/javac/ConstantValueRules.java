package dev.stagewright.processor.javac;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Judges the values that expressions are known to give. */
final class ConstantValueRules {
  private final Elements elements;
  private final ConstantEvaluator constants;
  private final TreeProblems blame;

  ConstantValueRules(Trees trees, Elements elements, TreeProblems blame) {
    this.elements = elements;
    this.constants = new ConstantEvaluator(trees);
    this.blame = blame;
  }

  /** Blames each outcome of an expression that breaks what a field or parameter demands, once. */
  void judge(
      TreePath expression, VariableElement variable, String name, String code, String remedy) {
    List<ConstraintValueCheck> demands = ConstraintValueCheck.of(variable, elements);
    if (demands.isEmpty()) {
      return;
    }
    outcomes(expression)
        .forEach(outcome -> constants
            .valueOf(outcome)
            .map(value -> Operators.cast(variable.asType().getKind(), value).orElse(value))
            .ifPresent(value -> demands.stream()
                .filter(demanded -> demanded.isBroken(value))
                .findFirst()
                .ifPresent(demanded -> blame.error(
                    outcome,
                    code,
                    "%s %s, but is %s.".formatted(name, demanded.words(), shown(value, outcome)),
                    remedy))));
  }

  /** Lists what an expression may give: of a choice that is not known, both. */
  Stream<TreePath> outcomes(TreePath expression) {
    if (expression.getLeaf() instanceof ParenthesizedTree parenthesized) {
      return outcomes(new TreePath(expression, parenthesized.getExpression()));
    } else if (expression.getLeaf() instanceof ConditionalExpressionTree choice) {
      Optional<Object> condition =
          constants.valueOf(new TreePath(expression, choice.getCondition()));
      return Stream.of(true, false)
          .filter(truth -> condition.map(truth::equals).orElse(true))
          .map(truth -> truth ? choice.getTrueExpression() : choice.getFalseExpression())
          .flatMap(arm -> outcomes(new TreePath(expression, arm)));
    }
    return Stream.of(expression);
  }

  static boolean isNull(Tree expression) {
    if (expression instanceof TypeCastTree cast) {
      return isNull(cast.getExpression());
    } else if (expression instanceof ParenthesizedTree parenthesized) {
      return isNull(parenthesized.getExpression());
    }
    return expression.getKind() == Tree.Kind.NULL_LITERAL;
  }

  private static String shown(Object value, TreePath expression) {
    if (value instanceof Optional<?> optional) {
      return shown(optional.get(), expression);
    } else if (value instanceof Collection<?>) {
      return expression.getLeaf().toString();
    }
    return value instanceof String text
        ? "\"" + text + "\""
        : Operators.plain(value).toString();
  }
}
