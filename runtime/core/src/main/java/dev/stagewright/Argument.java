package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a {@link Stage} as an argument of its builds whose value changes no result:
 * verbosity, the number of threads, a {@link dev.stagewright.build.Secret}.
 *
 * <p>An argument is neither hashed nor stored, and two derivations that differ in arguments alone
 * are equal. The initialiser is the default and does not count as code: changing it rebuilds
 * nothing. {@code Optional}, {@code List}, {@code Set} and {@code Map} without initialiser are
 * empty.
 *
 * <p>In the object that another stage is given as its input, the field is as its initialiser left
 * it: the value of the build is not kept.
 *
 * <p>The field may have any type but those of inputs, which are {@link Config}. A secret gets its
 * value when a build starts.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Argument {}
