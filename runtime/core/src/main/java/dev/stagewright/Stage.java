package dev.stagewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a stage: configuration in, files and values out.
 *
 * <p>The class is concrete, has no type parameters, and an accessible constructor without
 * parameters. Its {@link Config} fields are its configuration, its {@link Output} fields its
 * promises, and its one {@link Build} method does the work. For a stage {@code X} the annotation
 * processor writes {@code XStage} (the builder), {@code XDRef} (one configuration) and
 * {@code XRRef} (one result).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Stage {

  /**
   * Returns the readable name of the stage's derivations in the store.
   *
   * @return 1 to 100 letters, digits, {@code .}, {@code _} and {@code -}; it starts with a letter
   *     or digit and does not end with a dot
   */
  String name();

  /**
   * Returns a version of the author's own that replaces the fingerprint of the stage's code.
   *
   * <p>Without a version, editing anything that {@link Build} can reach in the author's own
   * packages gives new derivations. With one, only a change of this text does, or of the binary
   * name of the class: two classes of one name and version are two stages. A class that is renamed
   * or moved to another package keeps its results by {@link #movedFrom}.
   *
   * @return the version, or an empty text to use the fingerprint
   */
  String version() default "";

  /**
   * Returns the name that the class had when its results were built. Beside a {@link #version},
   * this name counts instead of the class's own, so that the class may move.
   *
   * <pre>{@code
   * package com.acme.text;
   *
   * @Stage(name = "clean", version = "1", movedFrom = "com.acme.util.Clean")
   * public class Clean { ... }
   * }</pre>
   *
   * <p>A class that moves again keeps the name that it had first. Without a version, the code
   * counts under the names of its classes: a stage that moves is built again.
   *
   * @return a binary name, with {@code $} before the name of a nested class; or an empty text for a
   *     class that has not moved
   */
  String movedFrom() default "";

  /**
   * Returns the matcher that chooses which of the existing realizations count.
   *
   * @return the matcher; the latest realization by default
   */
  Match match() default @Match;

  /**
   * Returns how many realizations are made in one go, more if the matcher wants more. Each build
   * knows its index.
   *
   * @return 1 or more
   * @see BuildContext#index()
   */
  int realizations() default 1;

  /**
   * Returns classes whose code counts although {@link Build} reaches them by reflection only, or
   * although they belong to a library.
   *
   * <p>All code of a class named here counts, and so does whatever that reaches in the packages of
   * its author: in and below the first segment of its package ({@code churn}), the first two after
   * a top-level domain ({@code com.acme}), three where many share a domain
   * ({@code io.github.jane}).
   *
   * @return the classes to follow besides the stage's own
   */
  Class<?>[] tracks() default {};
}
