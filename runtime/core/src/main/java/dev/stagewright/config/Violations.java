package dev.stagewright.config;

import dev.stagewright.internal.config.ConfigProblems;
import dev.stagewright.internal.config.Refusals;
import dev.stagewright.internal.config.ValuePreview;
import dev.stagewright.internal.path.OutputPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constraints that a configuration breaks, reported all at once. */
public final class Violations {
  private final StageType stage;
  private final List<ConfigException.Problem> found = new ArrayList<>();

  /**
   * Creates a report without violations.
   *
   * @param type the stage that is configured
   */
  public Violations(StageType type) {
    this.stage = type;
  }

  /**
   * Adds a constraint if it does not hold.
   *
   * @param holds whether it does
   * @param field the name of the field
   * @param value the field's value
   * @param rule what the value must be, as a clause: {@code must be greater than 0}
   */
  public void check(boolean holds, String field, @Nullable Object value, String rule) {
    if (!holds) {
      found.add(ConfigProblems.broken(field, "%s, but is %s".formatted(rule, shown(value))));
    }
  }

  private static String shown(@Nullable Object value) {
    Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return held instanceof CharSequence
        ? ValuePreview.quoted(held.toString())
        : ValuePreview.of(held);
  }

  /**
   * Adds outputs whose paths, made of configuration, are invalid.
   *
   * @param paths the path of each output, by the name of its field
   */
  public void checkOutputs(Map<String, String> paths) {
    List<String> earlier = new ArrayList<>();
    paths.forEach((field, path) -> {
      OutputPaths.fault(path)
          .or(() -> earlier.stream()
              .flatMap(other -> OutputPaths.clash(path, other).stream())
              .findFirst())
          .ifPresent(fault -> found.add(new ConfigException.Problem(
              ConfigException.Problem.Kind.BROKEN,
              "",
              "",
              "output %s cannot be \"%s\": %s".formatted(field, path, fault))));
      earlier.add(path);
    });
  }

  /**
   * Throws an exception if any constraint was broken.
   *
   * @throws ConfigException naming every field, rule and value
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw Refusals.of(stage, found);
    }
  }
}
