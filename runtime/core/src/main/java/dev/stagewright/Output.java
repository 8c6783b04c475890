package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a {@link Stage} as a promise: a file or folder that must exist after
 * {@link Build}, or a value that is saved for readers. A number is saved as JSON: {@code NaN} and
 * the infinities are kept, but {@code -0.0} is read back as {@code 0.0}.
 *
 * <p>Fields without the annotation are not kept: stages that are given this one as an input, and
 * {@code toStage()} of its realizations, find them as the constructor left them.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Output {

  /**
   * Returns the place of the file or folder inside the realization, for fields of type {@code Path}
   * only.
   *
   * <p>A name in braces stands for the text of a {@code String} config field:
   * {@code "{filename}.gz"}.
   *
   * @return a relative path with {@code /} between its segments, or an empty text for a value
   */
  String value() default "";
}
