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

/** The values that expressions are known to give, checked against constraints. */
final class ConstantValueRules {
  private final Elements elements;
  private final ConstantEvaluator constants;

  ConstantValueRules(Trees trees, Elements elements) {
    this.elements = elements;
    this.constants = new ConstantEvaluator(trees);
  }

  /**
   * A known value that a constraint refuses.
   *
   * @param outcome the expression that gives it
   * @param clause what is demanded, and what the value is
   */
  record Refused(TreePath outcome, String clause) {}

  /**
   * Lists the outcomes of an expression that break what a field or parameter demands, once each.
   */
  Stream<Refused> refused(TreePath expression, VariableElement variable) {
    List<ConstraintValueCheck> demands = ConstraintValueCheck.of(variable, elements);
    return demands.isEmpty()
        ? Stream.empty()
        : outcomes(expression).flatMap(outcome -> refused(outcome, variable, demands).stream());
  }

  private Optional<Refused> refused(
      TreePath outcome, VariableElement variable, List<ConstraintValueCheck> demands) {
    return constants
        .valueOf(outcome)
        .map(value -> Operators.cast(variable.asType().getKind(), value).orElse(value))
        .flatMap(value -> demands.stream()
            .filter(demand -> demand.isBroken(value))
            .findFirst()
            .map(demand -> new Refused(
                outcome, "%s, but is %s".formatted(demand.words(), shown(value, outcome)))));
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
