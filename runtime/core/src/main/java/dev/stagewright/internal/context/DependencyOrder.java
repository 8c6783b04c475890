package dev.stagewright.internal.context;

import dev.stagewright.ref.RRef;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Realizations and everything that they were built from. */
public final class DependencyOrder {
  private DependencyOrder() {}

  /**
   * Follows inputs to the end.
   *
   * @param rrefs where to begin
   * @param inputs what a realization was built from, in order; asked once of each
   * @return all of them, each after its inputs; the same for equal arguments in any order
   */
  public static List<RRef> of(
      Collection<RRef> rrefs, Function<RRef, ? extends Collection<RRef>> inputs) {
    Set<RRef> closed = new LinkedHashSet<>();
    Set<RRef> entered = new HashSet<>();
    Deque<RRef> open = new ArrayDeque<>();
    new TreeSet<>(rrefs).descendingSet().forEach(open::push);
    while (!open.isEmpty()) {
      RRef next = open.element();
      if (entered.add(next)) {
        inputs.apply(next).stream().filter(input -> !entered.contains(input)).forEach(open::push);
      } else {
        closed.add(open.remove());
      }
    }
    return List.copyOf(closed);
  }
}
