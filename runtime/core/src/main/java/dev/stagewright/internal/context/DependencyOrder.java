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

/** An order of realizations in which each follows everything it was built from. */
public final class DependencyOrder {
  private DependencyOrder() {}

  /**
   * Lists realizations with all their inputs.
   *
   * @param rrefs the starting points
   * @param inputs the ordered inputs of a realization; called once for each
   * @return all of them, each after its inputs; independent of the order of the arguments
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
