package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses which of the existing realizations of a stage count.
 *
 * <p>As a member of {@link Stage} the annotation chooses a ready-made matcher; at most one of
 * {@link #latest}, {@link #best}, {@link #only}, {@link #all} and {@link #some} is set, and the
 * latest realization counts if none is. On a static method of the stage it marks the stage's own
 * matcher, which takes a {@code List} of the stage's {@code RRef}s, oldest first, and returns a
 * {@code List} of those that count; an empty one asks for a build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Match {

  /**
   * Returns how many of the latest realizations count. Missing ones are built in one go.
   *
   * @return the number, 1 or more; 0 if another matcher is meant
   */
  int latest() default 0;

  /**
   * Returns the numeric output whose largest value makes a realization count. NaN never does.
   *
   * @return the name of the {@link Output} field, or an empty text
   */
  String best() default "";

  /**
   * Returns whether {@link #best} is reversed: the smallest value counts, as for a loss.
   *
   * @return true if less is better
   */
  boolean smaller() default false;

  /**
   * Returns whether exactly one realization may exist; several are an error.
   *
   * @return true to insist on it
   */
  boolean only() default false;

  /**
   * Returns whether every realization counts.
   *
   * @return true to take all
   */
  boolean all() default false;

  /**
   * Returns how many realizations count, whichever they are. Missing ones are built in one go.
   *
   * @return the number, 1 or more; 0 if another matcher is meant
   */
  int some() default 0;
}
