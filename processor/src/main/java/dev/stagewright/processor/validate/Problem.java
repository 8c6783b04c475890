package dev.stagewright.processor.validate;

/**
 * A mistake in a stage.
 *
 * @param severity whether the stage is rejected for it
 * @param code the stable code of the rule that it breaks
 * @param wrong what is wrong, in one sentence
 * @param remedy what to do, in one sentence
 * @param place where to tell of it
 */
public record Problem(
    Severity severity, String code, String wrong, String remedy, ProblemPlace place) {

  /** The severity of a problem. */
  public enum Severity {
    /** The stage is rejected. */
    ERROR,
    /** The stage is accepted, though its author surely meant something else. */
    WARNING,
    /** All is well, unless the compiler is told to mind everything. */
    NOTE
  }

  /**
   * Begins a problem that rejects the stage.
   *
   * @param code the code of the rule
   * @return what takes place and sentences
   */
  public static ProblemBuilder error(String code) {
    return new ProblemBuilder(Severity.ERROR, code, problem -> {});
  }

  static ProblemBuilder note(String code) {
    return new ProblemBuilder(Severity.NOTE, code, problem -> {});
  }

  /**
   * Tells of the problem.
   *
   * @return code, mistake and remedy
   */
  public String message() {
    return "[%s] %s %s".formatted(code, wrong, remedy);
  }

  /**
   * Tells whether the stage is rejected.
   *
   * @return true for errors
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
