package dev.stagewright.processor.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The values of expressions that are known without running anything: constant expressions (JLS
 * 15.29), and what obvious factories make of them.
 */
final class ConstantEvaluator extends SimpleTreeVisitor<Optional<Object>, TreePath> {
  private final Trees trees;

  ConstantEvaluator(Trees trees) {
    super(Optional.empty());
    this.trees = trees;
  }

  /** Gives the value of an expression: a boxed primitive, or an object; empty if unknown. */
  Optional<Object> valueOf(TreePath expression) {
    return visit(expression.getLeaf(), expression);
  }

  private Optional<Object> inside(TreePath path, Tree child) {
    return valueOf(new TreePath(path, child));
  }

  @Override
  public Optional<Object> visitLiteral(LiteralTree literal, TreePath path) {
    return Optional.ofNullable(literal.getValue());
  }

  @Override
  public Optional<Object> visitParenthesized(ParenthesizedTree tree, TreePath path) {
    return inside(path, tree.getExpression());
  }

  @Override
  public Optional<Object> visitUnary(UnaryTree tree, TreePath path) {
    return inside(path, tree.getExpression())
        .flatMap(operand -> Operators.unary(tree.getKind(), operand));
  }

  @Override
  public Optional<Object> visitBinary(BinaryTree tree, TreePath path) {
    return inside(path, tree.getLeftOperand())
        .flatMap(left -> inside(path, tree.getRightOperand())
            .flatMap(right -> Operators.binary(tree.getKind(), left, right)));
  }

  @Override
  public Optional<Object> visitConditionalExpression(
      ConditionalExpressionTree tree, TreePath path) {
    return inside(path, tree.getCondition())
        .flatMap(condition -> inside(
            path, condition.equals(true) ? tree.getTrueExpression() : tree.getFalseExpression()))
        .map(chosen -> typed(path, chosen).orElse(chosen));
  }

  @Override
  public Optional<Object> visitTypeCast(TypeCastTree tree, TreePath path) {
    return inside(path, tree.getExpression()).flatMap(value -> typed(path, value));
  }

  @Override
  public Optional<Object> visitIdentifier(IdentifierTree tree, TreePath path) {
    return variable(path);
  }

  @Override
  public Optional<Object> visitMemberSelect(MemberSelectTree tree, TreePath path) {
    return variable(path);
  }

  @Override
  public Optional<Object> visitMethodInvocation(MethodInvocationTree tree, TreePath path) {
    return tree.getMethodSelect() instanceof MemberSelectTree
            || tree.getMethodSelect() instanceof IdentifierTree
        ? made(path, tree.getArguments())
        : Optional.empty();
  }

  @Override
  public Optional<Object> visitNewClass(NewClassTree tree, TreePath path) {
    return tree.getClassBody() == null ? made(path, tree.getArguments()) : Optional.empty();
  }

  private Optional<Object> variable(TreePath path) {
    return trees.getElement(path) instanceof VariableElement variable
        ? Optional.ofNullable(variable.getConstantValue()).or(() -> JdkFactories.constant(variable))
        : Optional.empty();
  }

  private Optional<Object> made(TreePath path, List<? extends Tree> arguments) {
    if (!(trees.getElement(path) instanceof ExecutableElement factory)
        || !JdkFactories.isOne(factory)) {
      return Optional.empty();
    }
    List<Optional<Object>> values = new ArrayList<>();
    arguments.forEach(argument -> values.add(inside(path, argument)));
    return JdkFactories.call(factory, values);
  }

  private Optional<Object> typed(TreePath path, Object value) {
    TypeMirror type = trees.getTypeMirror(path);
    return type == null ? Optional.empty() : Operators.cast(type.getKind(), value);
  }
}
