package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The problems of the parts of a value, reported all at once. */
public final class ProblemCollector {
  private final List<ConfigException.Problem> found = new ArrayList<>();
  private final List<Throwable> origins = new ArrayList<>();

  /** Reads a part, or notes the failure and returns nothing. */
  public <T> Optional<T> reading(ValuePart part, Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (RuntimeException e) {
      note(part, e);
      return Optional.empty();
    }
  }

  /** Runs an action, and notes its failure as one of the whole. */
  public void trying(Supplier<?> action) {
    try {
      Object unused = action.get();
    } catch (RuntimeException e) {
      found.addAll(Refusals.problemsOf(e));
      origins.addAll(Refusals.originsOf(e));
    }
  }

  public void note(ValuePart part, RuntimeException refusal) {
    Refusals.problemsOf(refusal)
        .forEach(problem -> found.add(ConfigProblems.within(problem, part)));
    origins.addAll(Refusals.originsOf(refusal));
  }

  public void note(ConfigException.Problem problem) {
    found.add(problem);
  }

  public void clear() {
    found.clear();
    origins.clear();
  }

  public List<ConfigException.Problem> found() {
    return found;
  }

  public List<Throwable> origins() {
    return origins;
  }

  public void refuse() {
    if (!found.isEmpty()) {
      throw Refusals.causedBy(Refusals.of(found), origins);
    }
  }
}
