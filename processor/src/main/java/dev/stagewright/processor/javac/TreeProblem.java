package dev.stagewright.processor.javac;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.FormatMethod;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** A problem told step by step: the rule that is broken, the tree, what is wrong, what to do. */
final class TreeProblem {
  private final Trees trees;
  private final Kind kind;
  private final String code;
  private @Nullable TreePath place;
  private @Nullable String wrong;

  TreeProblem(Trees trees, Kind kind, String code) {
    this.trees = trees;
    this.kind = kind;
    this.code = code;
  }

  TreeProblem at(TreePath blamed) {
    place = blamed;
    return this;
  }

  @FormatMethod
  TreeProblem says(String sentence, Object... values) {
    wrong = sentence.formatted(values);
    return this;
  }

  @FormatMethod
  void fix(String sentence, Object... values) {
    fix(sentence.formatted(values));
  }

  /** Says what to do, and tells javac of the problem unless the source suppresses it. */
  void fix(String sentence) {
    TreePath at = requireNonNull(place);
    if (kind == Kind.ERROR || !isSuppressedAround(at)) {
      trees.printMessage(
          kind,
          "[%s] %s %s".formatted(code, requireNonNull(wrong), sentence),
          at.getLeaf(),
          at.getCompilationUnit());
    }
  }

  private boolean isSuppressedAround(TreePath at) {
    for (TreePath around = at; around != null; around = around.getParentPath()) {
      if (isSuppressed(trees.getElement(around), code)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether {@code @SuppressWarnings} on an element names a code, or all. */
  static boolean isSuppressed(@Nullable Element element, String code) {
    SuppressWarnings suppressed =
        element == null ? null : element.getAnnotation(SuppressWarnings.class);
    List<String> names = suppressed == null ? List.of() : Arrays.asList(suppressed.value());
    return names.contains(code) || names.contains("all");
  }
}
