package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A matcher that calls a stage's own method. */
public record OwnMatcher(Class<?> stage, UnaryOperator<List<StoredRealization>> choice)
    implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return choice.apply(candidates);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OwnMatcher own && stage.equals(own.stage);
  }

  @Override
  public int hashCode() {
    return stage.hashCode();
  }

  @Override
  public String toString() {
    return "@Match of " + stage.getName();
  }
}
