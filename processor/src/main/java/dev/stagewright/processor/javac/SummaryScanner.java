package dev.stagewright.processor.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.processor.javac.MethodSummary.Call;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A scanner that summarises the methods of a class. */
final class SummaryScanner extends ChangeScanner {
  private final CompiledCode code;

  private SummaryScanner(Trees trees, CompiledCode code, boolean keepsPlaces) {
    super(trees, keepsPlaces);
    this.code = code;
  }

  /**
   * Summarises a class and its members.
   *
   * @param code tells what is part of the compilation: other methods lead nowhere
   * @param keepsPlaces whether to remember where things stand, which keeps the whole file
   * @return the summaries by method, and of what runs later by class
   */
  static Map<Element, MethodSummary> of(
      TreePath type, Trees trees, CompiledCode code, boolean keepsPlaces) {
    SummaryScanner scanner = new SummaryScanner(trees, code, keepsPlaces);
    scanner.scan(type, null);
    return scanner.summaries;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    current.leaksThis |= tree.getName().contentEquals("this") && !isPart();
    use();
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    current.leaksThis |= tree.getIdentifier().contentEquals("this") && !isPart();
    use();
    return super.visitMemberSelect(tree, null);
  }

  /** Tells whether something is only the beginning of a longer name. */
  private boolean isPart() {
    return getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree;
  }

  private void use() {
    Element element = trees.getElement(getCurrentPath());
    if (AccessChains.isInstanceField(element)) {
      current.reads.add(chains.use(getCurrentPath(), (VariableElement) element));
    } else if (element != null
        && element.getKind() == ElementKind.FIELD
        && element.getEnclosingElement() instanceof TypeElement type) {
      current.initialised.add(type);
    }
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      call(method, receiver(tree.getMethodSelect()), tree.getArguments());
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      call(method, tree.getQualifierExpression(), List.of());
    }
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor) {
      call(constructor, null, tree.getArguments());
      current.initialised.add((TypeElement) constructor.getEnclosingElement());
    }
    return super.visitNewClass(tree, null);
  }

  private static @Nullable ExpressionTree receiver(ExpressionTree method) {
    return method instanceof MemberSelectTree select ? select.getExpression() : null;
  }

  private void call(
      ExecutableElement method,
      @Nullable ExpressionTree receiver,
      List<? extends ExpressionTree> arguments) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean isNew = method.getKind() == ElementKind.CONSTRUCTOR;
    boolean onThis = !isStatic && !isNew && (receiver == null || AccessChains.isThis(receiver));
    if (receiver != null && JdkMutators.changeReceiver(method)) {
      change(receiver);
    } else if (!arguments.isEmpty() && JdkMutators.changeArgument(method)) {
      change(arguments.get(0));
    }
    if (!code.holds(method)) {
      return;
    }
    current.calls.add(new Call(
        method,
        receiver == null || isStatic ? null : typeOf(receiver),
        onThis,
        receiver == null ? List.of() : chain(receiver).fields(),
        arguments.stream().map(argument -> chain(argument).fields()).toList(),
        chains.place(getCurrentPath())));
  }

  private @Nullable TypeElement typeOf(ExpressionTree expression) {
    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }
}
