package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a {@link Stage} as configuration: part of the identity of its derivations.
 *
 * <p>Values are primitives and their boxes, {@code String}, enums, {@code BigInteger},
 * {@code BigDecimal}, the value types of {@code java.time}, {@code URI}, and {@code Optional},
 * {@code List}, {@code Set}, {@code Map<String, …>} and records of these. Inputs are
 * {@code java.nio.file.Path} (an output of any other stage) and stage classes, alone,
 * {@code Optional}, in a {@code List}, or in a {@code Map} by names of their own. Only a
 * {@code List} accepts several realizations of one stage.
 *
 * <p>The object of an input has its own configuration, inputs and outputs filled in, and nothing
 * else: its other fields, those with {@link Argument} included, are as its constructor left them.
 * To keep what a build writes to such a field, make the field an {@link Output}.
 *
 * <p>Treat such an object as read-only: a build has the objects of its own inputs for itself, but
 * those further in ({@code digits.source}) are made once in a run and shared by all its builds, one
 * after another or at once.
 *
 * <p>The initialiser of a value's field is its default. Single inputs are required;
 * {@code Optional}, {@code List}, {@code Set} and {@code Map} without initialiser are empty.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Config {

  /**
   * Returns whether the builder insists on a value although the field could have a default.
   *
   * @return true where no default makes sense
   */
  boolean required() default false;
}
