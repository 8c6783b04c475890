package dev.stagewright.processor.javac;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that the builds of a stage reach, in themselves and in what they call in the same
 * file.
 */
final class SameFileReachability extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final Consumer<TreePath> uses;
  private final Set<Element> seen = new HashSet<>();
  private final Deque<TreePath> waiting = new ArrayDeque<>();

  private SameFileReachability(Trees trees, Consumer<TreePath> uses) {
    this.trees = trees;
    this.uses = uses;
  }

  /** Shows every name that may be used while a build of the stage runs. */
  static void from(TreePath stage, Trees trees, Consumer<TreePath> uses) {
    SameFileReachability reach = new SameFileReachability(trees, uses);
    for (Element member : trees.getElement(stage).getEnclosedElements()) {
      if (StageAnnotations.isBuild(member)) {
        reach.follow(member, stage);
      }
    }
    while (!reach.waiting.isEmpty()) {
      reach.scan(reach.waiting.pop(), null);
    }
  }

  private void follow(@Nullable Element called, TreePath from) {
    if (called instanceof ExecutableElement && seen.add(called)) {
      TreePath path = trees.getPath(called);
      // another file may not be analysed yet
      if (path != null && path.getCompilationUnit().equals(from.getCompilationUnit())) {
        waiting.add(path);
      }
    }
  }

  private void use() {
    TreePath path = getCurrentPath();
    uses.accept(path);
    follow(trees.getElement(path), path);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    use();
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    use();
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    use();
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    use();
    return super.visitNewClass(tree, null);
  }
}
