package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.StageType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Refused values, and what their exceptions say of the whole that they belong to. */
public final class Refusals {
  private Refusals() {}

  /** Tells all that is wrong with a value, or with what it is made of. */
  public static ConfigException of(List<ConfigException.Problem> problems) {
    return new ConfigException(sentences(problems), problems);
  }

  /** Tells all that is wrong with the configuration of a stage. */
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

  /** Tells the same of the value that a refused part belongs to. */
  public static ConfigException within(ValuePart part, RuntimeException refusal) {
    return causedBy(
        of(problemsOf(refusal).stream()
            .map(problem -> ConfigProblems.within(problem, part))
            .toList()),
        originsOf(refusal));
  }

  /** What lies behind a refusal, and is not one that it repeats. */
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

  /** Keeps what lies behind several problems: the first as the cause, the others beside it. */
  static ConfigException causedBy(ConfigException refusal, List<Throwable> origins) {
    origins.stream().limit(1).forEach(refusal::initCause);
    origins.stream().skip(1).forEach(refusal::addSuppressed);
    return refusal;
  }

  /**
   * Tells that the value of an output cannot be saved.
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

  /** The problems behind a refusal: a record's constructor, say, refuses in its own words. */
  public static List<ConfigException.Problem> problemsOf(RuntimeException refusal) {
    String message = refusal.getMessage() == null ? refusal.toString() : refusal.getMessage();
    return refusal instanceof ConfigException known
        ? known.problems()
        : new ConfigException(message).problems();
  }
}
