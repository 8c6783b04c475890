package dev.stagewright.build;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token or password for builds. A configuration holds the name of an environment variable; the
 * value is there while a build runs, and is never stored or logged.
 */
public final class Secret {
  private static final Secret NONE = new Secret(null, null);

  private final @Nullable String variable;
  private final @Nullable String value;

  private Secret(@Nullable String variable, @Nullable String value) {
    this.variable = variable;
    this.value = value;
  }

  /**
   * Returns a secret without a value.
   *
   * @return a secret that has no value in a build, either
   */
  public static Secret none() {
    return NONE;
  }

  /**
   * Returns the secret that an environment variable will hold.
   *
   * @param variable the environment variable that will hold the value when a build starts
   * @return a secret without a value until then
   * @throws IllegalArgumentException if no variable can have that name
   */
  public static Secret environment(String variable) {
    if (variable.isEmpty() || variable.indexOf('=') >= 0 || variable.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "No environment variable is called \"%s\"".formatted(variable));
    }
    return new Secret(variable, null);
  }

  /**
   * Returns a secret with a value, for the unit test of a stage.
   *
   * @param value the value
   * @return a secret with that value
   */
  public static Secret of(String value) {
    return new Secret(null, value);
  }

  /**
   * Returns the value.
   *
   * @return the value, in a build if the environment has the variable; else empty
   */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  /**
   * Returns the name of the environment variable that holds the secret.
   *
   * @return the name; empty if the value was given directly
   */
  public Optional<String> variable() {
    return Optional.ofNullable(variable);
  }

  /**
   * Returns the same secret with its value.
   *
   * @param found the value; null if the environment lacks the variable
   * @return the secret
   */
  public Secret revealed(@Nullable String found) {
    return new Secret(variable, found);
  }

  /** Returns whether another object is a secret of the same variable. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret that
        && Objects.equals(variable, that.variable)
        && (variable != null || Objects.equals(value, that.value));
  }

  @Override
  public int hashCode() {
    return Objects.hash(variable, variable == null ? value : null);
  }

  /** Returns a text without the value. */
  @Override
  public String toString() {
    if (variable != null) {
      return "$" + variable;
    }
    return value == null ? "none" : "***";
  }
}
