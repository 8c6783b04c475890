package dev.stagewright.internal.explain;

import dev.stagewright.ref.DRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A search for the causes behind differing inputs; a pair met twice is reported once. */
final class CauseFinder {
  private final Function<DRef, Optional<ComparedDerivation>> sides;
  private final Deque<Visit> open = new ArrayDeque<>();
  private final Set<Pair> seen = new HashSet<>();
  private final List<Cause> found = new ArrayList<>();

  private CauseFinder(Function<DRef, Optional<ComparedDerivation>> sides) {
    this.sides = sides;
  }

  private record Pair(DRef left, DRef right) {}

  private record Visit(@Nullable Visit from, String input, Comparison comparison) {
    List<String> way() {
      Deque<String> way = new ArrayDeque<>();
      for (Visit visit = this; visit.from != null; visit = visit.from) {
        way.addFirst(visit.input);
      }
      return List.copyOf(way);
    }
  }

  static List<Cause> of(Comparison comparison, Function<DRef, Optional<ComparedDerivation>> sides) {
    CauseFinder causes = new CauseFinder(sides);
    causes.open.add(new Visit(null, "", comparison));
    while (!causes.open.isEmpty()) {
      causes.visit(causes.open.remove());
    }
    return causes.found;
  }

  private void visit(Visit visit) {
    for (Difference difference : visit.comparison().differences()) {
      if (!(difference instanceof Difference.Input input) || !isFollowed(visit, input)) {
        found.add(new Cause(visit.way(), difference));
      }
    }
  }

  private boolean isFollowed(Visit from, Difference.Input input) {
    Pair pair = new Pair(input.left(), input.right());
    if (!input.left().name().equals(input.right().name())) {
      return false;
    }
    if (seen.contains(pair)) {
      return true;
    }
    Optional<ComparedDerivation> left = sides.apply(input.left());
    Optional<ComparedDerivation> right = sides.apply(input.right());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    seen.add(pair);
    String place = input.place().toString().substring(1);
    open.add(new Visit(from, place, new Comparison(left.get(), right.get())));
    return true;
  }
}
