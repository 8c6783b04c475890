package dev.stagewright.processor;

import dev.stagewright.processor.validate.Problem;
import dev.stagewright.processor.validate.ProblemPlace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** The one voice of the processor: tells the compiler of problems. */
final class Reporter {
  private final Messager messager;
  private final Set<Told> told = new HashSet<>();
  private final Set<Element> wrong = new HashSet<>();

  private record Told(Element element, String code) {}

  Reporter(Messager messager) {
    this.messager = messager;
  }

  /**
   * Reports problems: a problem that several stages share is reported once, and an element with an
   * error gets no warnings.
   */
  void report(List<Problem> problems) {
    Set<Told> before = Set.copyOf(told);
    for (Problem problem : problems) {
      Told now = new Told(problem.place().element(), problem.code());
      told.add(now);
      if (problem.isError()) {
        wrong.add(problem.place().element());
      }
      if (!before.contains(now)
          && problem.isError() == wrong.contains(problem.place().element())) {
        tell(problem, kind(problem.severity()));
      }
    }
  }

  private static Kind kind(Problem.Severity severity) {
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }

  /**
   * Prints a problem. ECJ 3.46 fails to find an annotation beside an empty array; then the element
   * alone is blamed.
   */
  private void tell(Problem problem, Kind kind) {
    try {
      ProblemPlace place = problem.place();
      messager.printMessage(
          kind, problem.message(), place.element(), place.annotation(), place.value());
    } catch (NullPointerException e) {
      messager.printMessage(kind, problem.message(), problem.place().element());
    }
  }
}
