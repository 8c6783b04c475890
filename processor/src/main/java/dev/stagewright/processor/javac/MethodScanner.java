package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * A walk over a class that knows to which method's summary the code at hand belongs. The code of
 * initialisers and constructors runs for every object; only the lambdas in them run later, and
 * belong to the summary of the class.
 */
abstract class MethodScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  final Trees trees;
  final Map<Element, MethodSummary> summaries = new HashMap<>();
  private MethodSummary ofClass = new MethodSummary();
  MethodSummary current = ofClass;
  private boolean isMaking = true;

  MethodScanner(Trees trees) {
    this.trees = trees;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    Element type = trees.getElement(getCurrentPath());
    boolean isMember = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree
        || getCurrentPath().getParentPath().getParentPath() == null;
    return isMember && type != null
        ? inside(summary(type), new MethodSummary(), true, () -> super.visitClass(tree, null))
        : inside(ofClass, later(), false, () -> super.visitClass(tree, null));
  }

  /** Enters a method. The methods of anonymous and local classes belong to the one around them. */
  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    Element method = trees.getElement(getCurrentPath());
    if (!isMaking || method == null) {
      return super.visitMethod(tree, null);
    }
    boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return inside(ofClass, summary(method), isConstructor, () -> super.visitMethod(tree, null));
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
    return inside(ofClass, later(), false, () -> super.visitLambdaExpression(tree, null));
  }

  private MethodSummary summary(Element element) {
    return summaries.computeIfAbsent(element, key -> new MethodSummary());
  }

  private MethodSummary later() {
    return isMaking ? ofClass : current;
  }

  private interface Part {
    @Nullable
    Void scan();
  }

  private @Nullable Void inside(
      MethodSummary type, MethodSummary method, boolean makes, Part part) {
    MethodSummary outerClass = ofClass;
    MethodSummary outer = current;
    boolean wasMaking = isMaking;
    ofClass = type;
    current = method;
    isMaking = makes;
    part.scan();
    ofClass = outerClass;
    current = outer;
    isMaking = wasMaking;
    return null;
  }
}
