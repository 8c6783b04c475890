package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Tells javac what is wrong, and where. */
final class TreeProblems {
  private final Trees trees;

  TreeProblems(Trees trees) {
    this.trees = trees;
  }

  void error(TreePath at, String code, String wrong, String remedy) {
    print(Kind.ERROR, at, code, wrong, remedy);
  }

  /** Says nothing where {@code @SuppressWarnings} names the code, or all. */
  void warning(TreePath at, String code, String wrong, String remedy) {
    for (TreePath around = at; around != null; around = around.getParentPath()) {
      if (isSuppressed(trees.getElement(around), code)) {
        return;
      }
    }
    print(Kind.WARNING, at, code, wrong, remedy);
  }

  static boolean isSuppressed(@Nullable Element element, String code) {
    SuppressWarnings suppressed =
        element == null ? null : element.getAnnotation(SuppressWarnings.class);
    List<String> names = suppressed == null ? List.of() : Arrays.asList(suppressed.value());
    return names.contains(code) || names.contains("all");
  }

  private void print(Kind kind, TreePath at, String code, String wrong, String remedy) {
    trees.printMessage(
        kind, "[%s] %s %s".formatted(code, wrong, remedy), at.getLeaf(), at.getCompilationUnit());
  }
}
