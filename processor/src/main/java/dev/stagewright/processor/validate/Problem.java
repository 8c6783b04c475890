package dev.stagewright.processor.validate;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a stage.
 *
 * @param severity whether the stage is rejected for it
 * @param code the stable code of the rule that it breaks
 * @param wrong what is wrong, in one sentence
 * @param remedy what to do, in one sentence
 * @param element the element to blame
 * @param annotation the annotation on it to blame, if it is one
 * @param value the value in that annotation to blame, if it is one
 */
public record Problem(
    Severity severity,
    String code,
    String wrong,
    String remedy,
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  /** How bad it is. */
  public enum Severity {
    /** The stage is rejected. */
    ERROR,
    /** The stage is accepted, though its author surely meant something else. */
    WARNING,
    /** All is well, unless the compiler is told to mind everything. */
    NOTE
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
