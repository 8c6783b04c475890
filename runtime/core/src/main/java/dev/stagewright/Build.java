package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method of a {@link Stage} that does the work.
 *
 * <p>The method is not static, not private, returns {@code void}, takes nothing or a
 * {@link BuildContext}, and may throw anything. Stages may inherit it, also as the default method
 * of an interface. Before it runs, every {@link Config} field holds its value and every
 * {@link Output} field of type {@code Path} the place to write to, whose parent folder exists.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Build {

  /**
   * Returns the number of cores that the method can use, so that parallel builds do not compete for
   * them.
   *
   * @return 1 or more; 0 for as many as there are
   * @see BuildContext#cores()
   */
  int cores() default 1;

  /**
   * Returns the time limit of a build, at which its thread is interrupted and the build fails. A
   * build that ignores the interruption fails when it ends.
   *
   * @return a positive ISO 8601 duration, such as {@code PT30M} or {@code P1DT12H}; an empty text
   *     for no limit
   */
  String timeout() default "";

  /**
   * Returns how often a failed build is tried again, whatever the reason, each time in a fresh
   * folder with a fresh object. The files of each try are kept as evidence.
   *
   * @return 0 or more
   */
  int retries() default 0;
}
