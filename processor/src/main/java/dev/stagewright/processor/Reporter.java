package dev.stagewright.processor;

import dev.stagewright.processor.validate.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Tells the compiler of problems. */
final class Reporter {
  private final Messager messager;
  private final Set<Told> told = new HashSet<>();
  private final Set<Element> wrong = new HashSet<>();

  private record Told(Element element, String code) {}

  Reporter(Messager messager) {
    this.messager = messager;
  }

  /** What several stages inherit or use is told of once; of what is wrong there are no warnings. */
  void report(List<Problem> problems) {
    Set<Told> before = Set.copyOf(told);
    for (Problem problem : problems) {
      Told now = new Told(problem.element(), problem.code());
      told.add(now);
      if (problem.isError()) {
        wrong.add(problem.element());
      }
      if (!before.contains(now) && problem.isError() == wrong.contains(problem.element())) {
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

  /** ECJ 3.46 fails to find an annotation beside an empty array; then the element must do. */
  private void tell(Problem problem, Kind kind) {
    try {
      messager.printMessage(
          kind, problem.message(), problem.element(), problem.annotation(), problem.value());
    } catch (NullPointerException e) {
      messager.printMessage(kind, problem.message(), problem.element());
    }
  }
}
