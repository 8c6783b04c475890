package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Summaries of the classes of this compilation. javac analyses one class after the other, and takes
 * its tree apart before the next: what rules ask of several classes has to be kept.
 */
final class CompiledCode {
  private final Map<Element, MethodSummary> summaries = new HashMap<>();

  /** Names of top-level classes, also of those that are yet to be analysed. */
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

  void analyse(TypeElement type, Map<Element, MethodSummary> methods) {
    summaries.putAll(methods);
    analysed.add(topLevelName(type));
  }

  /** Tells whether an element is part of this compilation, not of a class file. */
  boolean holds(Element element) {
    return entered.contains(topLevelName(element));
  }

  boolean isAnalysed(Element element) {
    return analysed.contains(topLevelName(element));
  }

  Optional<MethodSummary> summary(Element element) {
    return Optional.ofNullable(summaries.get(element));
  }

  static String topLevelName(Element element) {
    Element top = element;
    while (top.getEnclosingElement() != null
        && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      top = top.getEnclosingElement();
    }
    return top instanceof TypeElement type ? type.getQualifiedName().toString() : "";
  }
}
