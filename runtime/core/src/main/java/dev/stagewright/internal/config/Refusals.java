package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.StageType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Exceptions for refused values, and those of the whole that they belong to. */
public final class Refusals {
  private Refusals() {}

  /** Returns the exception for all problems of a value and its parts. */
  public static ConfigException of(List<ConfigException.Problem> problems) {
    return new ConfigException(sentences(problems), problems);
  }

  /** Returns the exception for all problems of the configuration of a stage. */
  public static ConfigException of(StageType type, List<ConfigException.Problem> problems) {
    return new ConfigException(
        "Stage %s cannot be configured like this: %s".formatted(type.name(), sentences(problems)),
        problems);
  }

  private static String sentences(List<ConfigException.Problem> problems) {
    return problems.stream()
        .map(ConfigException.Problem::sentence)
        .collect(Collectors.joining("; "));
  }

  /** Returns the exception for the value that a refused part belongs to. */
  public static ConfigException within(ValuePart part, RuntimeException refusal) {
    return causedBy(
        of(problemsOf(refusal).stream()
            .map(problem -> ConfigProblems.within(problem, part))
            .toList()),
        originsOf(refusal));
  }

  /** Returns the exceptions behind a refusal, without those that it repeats. */
  public static List<Throwable> originsOf(RuntimeException refusal) {
    if (!(refusal instanceof ConfigException)) {
      return List.of(refusal);
    }
    List<Throwable> origins = new ArrayList<>(List.of(refusal.getSuppressed()));
    if (refusal.getCause() != null) {
      origins.add(0, refusal.getCause());
    }
    return origins;
  }

  /**
   * Adds the exceptions behind several problems: the first as the cause, the others as suppressed.
   */
  static ConfigException causedBy(ConfigException refusal, List<Throwable> origins) {
    origins.stream().limit(1).forEach(refusal::initCause);
    origins.stream().skip(1).forEach(refusal::addSuppressed);
    return refusal;
  }

  /**
   * Returns the exception for the value of an output that cannot be saved.
   *
   * @param output the name of the {@code @Output} field
   * @param refusal what is wrong with its value
   * @return the exception, which names the place in the value
   */
  public static ConfigException ofOutput(String output, RuntimeException refusal) {
    ConfigException named = within(ValuePart.member(output), refusal);
    return causedBy(
        new ConfigException(
            "The output %s cannot be saved: %s".formatted(output, named.getMessage()),
            named.problems()),
        originsOf(refusal));
  }

  /**
   * Returns the problems behind a refusal: a record's constructor, say, refuses in its own words.
   */
  public static List<ConfigException.Problem> problemsOf(RuntimeException refusal) {
    String message = refusal.getMessage() == null ? refusal.toString() : refusal.getMessage();
    return refusal instanceof ConfigException known
        ? known.problems()
        : new ConfigException(message).problems();
  }
}
