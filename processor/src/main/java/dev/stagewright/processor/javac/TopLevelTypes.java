package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The names of the top-level classes of a compilation, which javac analyses one by one. */
final class TopLevelTypes {
  private final Set<String> entered = new HashSet<>();
  private final Set<String> analysed = new HashSet<>();

  void enter(CompilationUnitTree unit) {
    String in = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree type) {
        entered.add(in + type.getSimpleName());
      }
    }
  }

  void analyse(TypeElement type) {
    analysed.add(nameOf(type));
  }

  /** Lists the names of all classes, also of those that are yet to be analysed. */
  Stream<String> names() {
    return entered.stream();
  }

  /** Tells whether an element is part of this compilation, not of a class file. */
  boolean hold(Element element) {
    return entered.contains(nameOf(element));
  }

  boolean isAnalysed(Element element) {
    return analysed.contains(nameOf(element));
  }

  boolean isOneAnalysed() {
    return !analysed.isEmpty();
  }

  boolean areAllAnalysed() {
    return analysed.containsAll(entered);
  }

  /** Returns the name of the top-level class around an element. */
  static String nameOf(Element element) {
    Element top = element;
    while (top.getEnclosingElement() != null
        && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      top = top.getEnclosingElement();
    }
    return top instanceof TypeElement type ? type.getQualifiedName().toString() : "";
  }

  /** Finds the declaration of a top-level class in its file. */
  static Optional<TreePath> declaration(TypeElement type, CompilationUnitTree unit, Trees trees) {
    TreePath file = new TreePath(unit);
    return unit.getTypeDecls().stream()
        .map(declared -> new TreePath(file, declared))
        .filter(path -> type.equals(trees.getElement(path)))
        .findFirst();
  }
}
