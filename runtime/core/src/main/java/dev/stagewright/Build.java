package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method of a {@link Stage} that does the work.
 *
 * <p>It is not static, not private, returns {@code void}, takes nothing or a {@link BuildContext},
 * and may throw anything. It may be inherited, from an interface too, as its default method. Before
 * it runs, every {@link Config} field holds its value and every {@link Output} field of type
 * {@code Path} the place to write to, whose parent folder exists.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Build {

  /**
   * How many cores the method can make use of, so that builds side by side do not fight over them.
   *
   * @return 1 or more; 0 for as many as there are
   * @see BuildContext#cores()
   */
  int cores() default 1;

  /**
   * How long a build may take. Then its thread is interrupted, and the build fails; one that does
   * not heed the interruption fails when it ends.
   *
   * @return an ISO 8601 duration of more than nothing, as {@code PT30M} or {@code P1DT12H}; an
   *     empty text for as long as it needs
   */
  String timeout() default "";

  /**
   * How often a build that failed, whatever the reason, is tried again, each time in a fresh folder
   * with a fresh object. What each try left is kept as evidence.
   *
   * @return 0 or more
   */
  int retries() default 0;
}
