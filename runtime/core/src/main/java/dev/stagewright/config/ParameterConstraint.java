package dev.stagewright.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Carries the constraint of a field on the parameter of the generated builder, where the compiler
 * finds it in other jars, too: a constant that breaks it does not compile.
 *
 * <p>Jakarta's own annotations cannot do that: javac warns whoever compiles against a class file
 * that bears them, and does not have their library.
 */
@Documented
@Repeatable(ParameterConstraint.All.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface ParameterConstraint {

  /**
   * The least number allowed.
   *
   * @return a decimal number, as {@link java.math.BigDecimal} reads it; empty if there is none
   */
  String atLeast() default "";

  /**
   * The largest number allowed.
   *
   * @return a decimal number; empty if there is none
   */
  String atMost() default "";

  /**
   * The number that all allowed ones are above.
   *
   * @return a decimal number; empty if there is none
   */
  String greaterThan() default "";

  /**
   * The number that all allowed ones are below.
   *
   * @return a decimal number; empty if there is none
   */
  String lessThan() default "";

  /**
   * The least size of a text or container.
   *
   * @return 0 or more
   */
  int minSize() default 0;

  /**
   * The largest size of a text or container.
   *
   * @return {@code minSize} or more
   */
  int maxSize() default Integer.MAX_VALUE;

  /**
   * Whether an empty text or container is refused.
   *
   * @return true if it is
   */
  boolean notEmpty() default false;

  /**
   * Whether a text of white space alone is refused.
   *
   * @return true if it is
   */
  boolean notBlank() default false;

  /**
   * The pattern of the whole text.
   *
   * @return a regular expression, as {@link java.util.regex.Pattern} reads it
   */
  String matches() default ".*";

  /**
   * The flags of the pattern.
   *
   * @return those of {@link java.util.regex.Pattern#compile(String, int)}
   */
  int flags() default 0;

  /**
   * The author's own words for what is demanded.
   *
   * @return a clause: {@code must be a word}; empty for the usual ones
   */
  String message() default "";

  /** Several limits of one parameter. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.PARAMETER)
  @interface All {

    /**
     * The limits.
     *
     * @return all of which must be kept
     */
    ParameterConstraint[] value();
  }
}
