package dev.stagewright.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records the constraint of a field on the parameter of the generated builder, so that the compiler
 * finds it in other jars, too: a constant that breaks it does not compile.
 *
 * <p>Jakarta's own annotations cannot do that: javac warns about a class file that bears them if
 * their library is not on the class path.
 */
@Documented
@Repeatable(ParameterConstraint.All.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface ParameterConstraint {

  /**
   * Returns the least number allowed.
   *
   * @return a decimal number, as {@link java.math.BigDecimal} reads it; empty if there is none
   */
  String atLeast() default "";

  /**
   * Returns the largest number allowed.
   *
   * @return a decimal number; empty if there is none
   */
  String atMost() default "";

  /**
   * Returns the number that all allowed ones are above.
   *
   * @return a decimal number; empty if there is none
   */
  String greaterThan() default "";

  /**
   * Returns the number that all allowed ones are below.
   *
   * @return a decimal number; empty if there is none
   */
  String lessThan() default "";

  /**
   * Returns the least size of a text or container.
   *
   * @return 0 or more
   */
  int minSize() default 0;

  /**
   * Returns the largest size of a text or container.
   *
   * @return {@code minSize} or more
   */
  int maxSize() default Integer.MAX_VALUE;

  /**
   * Returns whether an empty text or container is refused.
   *
   * @return true if it is
   */
  boolean notEmpty() default false;

  /**
   * Returns whether a text of white space alone is refused.
   *
   * @return true if it is
   */
  boolean notBlank() default false;

  /**
   * Returns the pattern of the whole text.
   *
   * @return a regular expression, as {@link java.util.regex.Pattern} reads it
   */
  String matches() default ".*";

  /**
   * Returns the flags of the pattern.
   *
   * @return those of {@link java.util.regex.Pattern#compile(String, int)}
   */
  int flags() default 0;

  /**
   * Returns the author's own words for the constraint.
   *
   * @return a clause: {@code must be a word}; empty for the usual ones
   */
  String message() default "";

  /** Records several constraints of one parameter. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.PARAMETER)
  @interface All {

    /**
     * Returns the constraints.
     *
     * @return all of which must hold
     */
    ParameterConstraint[] value();
  }
}
