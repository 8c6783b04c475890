package dev.stagewright.config;

import dev.stagewright.internal.config.ValuePart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration cannot be what it was asked to be. Its message names the stage, the field and the
 * value.
 */
public sealed class ConfigException extends IllegalArgumentException permits ConfigFileException {
  private static final long serialVersionUID = 1L;

  // No other type of list promises that it can be serialized.
  private final ArrayList<ConfigProblem> problems;

  /**
   * Makes the exception.
   *
   * @param message what is wrong with which field, and what is expected instead
   */
  public ConfigException(String message) {
    this(message, List.of(ConfigProblem.misread(message)));
  }

  public ConfigException(String message, List<ConfigProblem> problems) {
    super(message);
    this.problems = new ArrayList<>(problems);
  }

  /** Tells all that is wrong with a value, or with what it is made of. */
  public static ConfigException of(List<ConfigProblem> problems) {
    return new ConfigException(sentences(problems), problems);
  }

  /** Tells all that is wrong with the configuration of a stage. */
  public static ConfigException of(StageType type, List<ConfigProblem> problems) {
    return new ConfigException(
        "Stage %s cannot be configured like this: %s".formatted(type.name(), sentences(problems)),
        problems);
  }

  private static String sentences(List<ConfigProblem> problems) {
    return problems.stream().map(ConfigProblem::sentence).collect(Collectors.joining("; "));
  }

  /** Tells the same of the value that a refused part belongs to. */
  public static ConfigException within(ValuePart part, RuntimeException refusal) {
    return of(problemsOf(refusal).stream().map(problem -> problem.within(part)).toList())
        .causedBy(originsOf(refusal));
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
  public final ConfigException causedBy(List<Throwable> origins) {
    origins.stream().limit(1).forEach(this::initCause);
    origins.stream().skip(1).forEach(this::addSuppressed);
    return this;
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
    return new ConfigException(
            "The output %s cannot be saved: %s".formatted(output, named.getMessage()),
            named.problems())
        .causedBy(originsOf(refusal));
  }

  /** The problems behind a refusal: a record's constructor, say, refuses in its own words. */
  public static List<ConfigProblem> problemsOf(RuntimeException refusal) {
    String message = refusal.getMessage() == null ? refusal.toString() : refusal.getMessage();
    return refusal instanceof ConfigException known
        ? known.problems()
        : new ConfigException(message).problems();
  }

  /**
   * Lists all that is wrong, each with its place in the configuration.
   *
   * @return one problem at least
   */
  public final List<ConfigProblem> problems() {
    return List.copyOf(problems);
  }
}
