package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which of the existing realizations of a stage count.
 *
 * <p>As a member of {@link Stage} it chooses a ready-made matcher; at most one of {@link #latest},
 * {@link #best}, {@link #only}, {@link #all} and {@link #some} is set, and the latest realization
 * counts where none is. On a static method of the stage it marks the stage's own matcher, which
 * takes a {@code List} of the stage's {@code RRef}s, oldest first, and returns a {@code List} of
 * those that count; an empty one asks for a build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Match {

  /**
   * The latest realizations count; as many as are missing are built in one go.
   *
   * @return how many, 1 or more; 0 where another matcher is meant
   */
  int latest() default 0;

  /**
   * The realization with the largest value of a numeric output counts; NaN never does.
   *
   * @return the name of the {@link Output} field, or an empty text
   */
  String best() default "";

  /**
   * Turns {@link #best} round: the smallest value counts, as for a loss.
   *
   * @return true where less is better
   */
  boolean smaller() default false;

  /**
   * Exactly one realization may exist; several are an error.
   *
   * @return true to insist on it
   */
  boolean only() default false;

  /**
   * Every realization counts.
   *
   * @return true to take all
   */
  boolean all() default false;

  /**
   * That many realizations count, whichever they are; as many as are missing are built in one go.
   *
   * @return how many, 1 or more; 0 where another matcher is meant
   */
  int some() default 0;
}
