package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A matcher that calls a function on typed realizations. */
public record ChoosingMatcher<R>(
    UnaryOperator<List<R>> choice,
    Function<StoredRealization, R> open,
    Function<R, StoredRealization> close)
    implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return choice.apply(candidates.stream().map(open).toList()).stream()
        .map(close)
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChoosingMatcher<?> that && choice.equals(that.choice);
  }

  @Override
  public int hashCode() {
    return choice.hashCode();
  }

  @Override
  public String toString() {
    return "choosing(%s)".formatted(choice);
  }
}
