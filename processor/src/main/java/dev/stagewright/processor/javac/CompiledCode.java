package dev.stagewright.processor.javac;

import com.sun.source.tree.CompilationUnitTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Summaries of the classes of this compilation. javac analyses one class after the other, and takes
 * its tree apart before the next: what rules ask of several classes has to be kept.
 */
final class CompiledCode {
  private final Map<Element, MethodSummary> summaries = new HashMap<>();

  private final TopLevelTypes types = new TopLevelTypes();

  void enter(CompilationUnitTree unit) {
    types.enter(unit);
  }

  void analyse(TypeElement type, Map<Element, MethodSummary> methods) {
    summaries.putAll(methods);
    types.analyse(type);
  }

  /** Tells whether an element is part of this compilation, not of a class file. */
  boolean holds(Element element) {
    return types.hold(element);
  }

  boolean isAnalysed(Element element) {
    return types.isAnalysed(element);
  }

  Optional<MethodSummary> summary(Element element) {
    return Optional.ofNullable(summaries.get(element));
  }
}
