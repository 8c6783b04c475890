package dev.stagewright.processor.validate;

import dev.stagewright.processor.validate.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** The problems found in one stage, in the order of the rules. */
final class ProblemReport {
  private final List<Problem> problems = new ArrayList<>();

  ProblemBuilder error(String code) {
    return new ProblemBuilder(Severity.ERROR, code, problems::add);
  }

  ProblemBuilder warning(String code) {
    return new ProblemBuilder(Severity.WARNING, code, problems::add);
  }

  /**
   * Gives the errors; only where there are none, the warnings: of code that has to change, none.
   */
  List<Problem> problems() {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    return errors.isEmpty() ? List.copyOf(problems) : errors;
  }
}
