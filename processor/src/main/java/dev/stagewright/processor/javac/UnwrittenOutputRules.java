package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Rules about outputs that no code of their stage mentions, so that none can write them. */
final class UnwrittenOutputRules {
  private final Trees trees;
  private final TreeProblems problems;

  UnwrittenOutputRules(Trees trees, TreeProblems problems) {
    this.trees = trees;
    this.problems = problems;
  }

  /**
   * Says nothing where others may write them: a superclass, native code, whoever is given the
   * stage.
   */
  void review(TreePath stage, TypeElement type) {
    if (!type.getSuperclass().toString().equals(Object.class.getName())
        || type.getEnclosedElements().stream().noneMatch(StageAnnotations::isBuild)
        || type.getEnclosedElements().stream().anyMatch(UnwrittenOutputRules::isNative)) {
      return;
    }
    Names names = new Names();
    names.scan(topLevel(stage), null);
    for (var member : ((ClassTree) stage.getLeaf()).getMembers()) {
      TreePath path = new TreePath(stage, member);
      Element field = trees.getElement(path);
      if (member instanceof VariableTree output
          && StageAnnotations.isOutput(field)
          && output.getInitializer() == null
          && names.canTell()
          && !names.mentioned.contains(output.getName().toString())) {
        problems
            .warning("StageCode02")
            .at(path)
            .says("No method writes the output %s.", output.getName())
            .fix("Write it in @Build, or remove it.");
      }
    }
  }

  private static boolean isNative(Element member) {
    return member.getModifiers().contains(Modifier.NATIVE);
  }

  private static TreePath topLevel(TreePath stage) {
    TreePath top = stage;
    while (top.getParentPath().getLeaf() instanceof ClassTree) {
      top = top.getParentPath();
    }
    return top;
  }

  /** The names in a class, as they are written. */
  private static final class Names extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> mentioned = new HashSet<>();
    private boolean escapes;

    /**
     * Tells whether names decide: the folder of all outputs, or the stage itself, may be in other
     * hands.
     */
    boolean canTell() {
      return !escapes && !mentioned.contains("folder");
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
      mentioned.add(tree.getName().toString());
      escapes |= tree.getName().contentEquals("this")
          && !(getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree);
      return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
      mentioned.add(tree.getIdentifier().toString());
      return super.visitMemberSelect(tree, null);
    }
  }
}
