package dev.stagewright.processor.javac;

import com.sun.source.util.Trees;
import javax.tools.Diagnostic.Kind;

/** The problems of a review, told to javac at trees. */
final class TreeProblems {
  private final Trees trees;

  TreeProblems(Trees trees) {
    this.trees = trees;
  }

  TreeProblem error(String code) {
    return new TreeProblem(trees, Kind.ERROR, code);
  }

  /** Begins a problem that {@code @SuppressWarnings} with the code, or with all, can silence. */
  TreeProblem warning(String code) {
    return new TreeProblem(trees, Kind.WARNING, code);
  }
}
