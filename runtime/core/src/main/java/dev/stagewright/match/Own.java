package dev.stagewright.match;

import dev.stagewright.store.Realized;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

record Own(Class<?> stage, UnaryOperator<List<Realized>> choice) implements Matcher {
  @Override
  public List<Realized> match(List<Realized> candidates) {
    List<Realized> chosen = choice.apply(candidates).stream().distinct().toList();
    if (!candidates.containsAll(chosen)) {
      throw new MatchException(
          "The matcher of %s returned %s, which are not all among the candidates %s"
              .formatted(stage.getName(), chosen, candidates));
    }
    return chosen;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Own own && stage.equals(own.stage);
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
