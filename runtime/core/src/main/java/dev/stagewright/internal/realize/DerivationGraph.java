package dev.stagewright.internal.realize;

import dev.stagewright.build.Derivation;
import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.internal.config.Dependency;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A derivation with its transitive dependencies, in dependency order.
 *
 * @param steps a node for each derivation, dependencies first, the root last
 */
public record DerivationGraph(List<PlanNode> steps) {
  private static final Matcher LATEST = Matchers.latest(1);

  public PlanNode root() {
    return steps.get(steps.size() - 1);
  }

  /** Returns all nodes but the root. */
  public List<PlanNode> needed() {
    return steps.subList(0, steps.size() - 1);
  }

  public Optional<PlanNode> find(DRef dref) {
    return steps.stream().filter(step -> step.dref().equals(dref)).findFirst();
  }

  public DerivationGraph matching(Matcher matcher) {
    List<PlanNode> others = new ArrayList<>(needed());
    others.add(root().matching(matcher));
    return new DerivationGraph(Collections.unmodifiableList(others));
  }

  /** The facts known about one name, from all its occurrences. */
  private static final class Node {
    final DRef dref;

    @Nullable
    Derivation<?> derivation;

    @Nullable
    PlanNode step;

    Node(DRef dref) {
      this.dref = dref;
    }

    List<Origin> needed() {
      return derivation == null
          ? List.of()
          : CanonicalConfiguration.of(derivation.configuration()).needed();
    }
  }

  /** A node under construction, with the dependencies completed so far. */
  private record Open(Node node, List<PlanNode> dependencies) {
    Open(Node node) {
      this(node, new ArrayList<>(node.needed().size()));
    }

    boolean isDone() {
      return dependencies.size() == node.needed().size();
    }

    DRef next() {
      return node.needed().get(dependencies.size()).dref();
    }

    PlanNode step(int place) {
      Derivation<?> derivation = node.derivation;
      return derivation == null
          ? new PlanNode(place, node.dref, Optional.empty(), LATEST, dependencies)
          : new PlanNode(
              place,
              node.dref,
              Optional.of(derivation),
              derivation.recipe().matcher(),
              dependencies);
    }
  }

  /** Walks the graph without recursion: a chain may exceed the stack. */
  public static DerivationGraph of(Derivation<?> root) {
    Map<DRef, Node> nodes = nodes(root);
    List<PlanNode> steps = new ArrayList<>(nodes.size());
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(node(nodes, root.dref())));
    while (!open.isEmpty()) {
      Open top = open.element();
      if (top.isDone()) {
        open.pop();
        PlanNode step = top.step(steps.size());
        top.node().step = step;
        steps.add(step);
      } else {
        Node next = node(nodes, top.next());
        if (next.step == null) {
          open.push(new Open(next));
        } else {
          top.dependencies().add(next.step);
        }
      }
    }
    return new DerivationGraph(Collections.unmodifiableList(steps));
  }

  /**
   * Collects the derivations by name. A place that knows a derivation by name only is completed
   * from the others.
   */
  private static Map<DRef, Node> nodes(Derivation<?> root) {
    Map<DRef, Node> nodes = new HashMap<>();
    Set<Derivation<?>> others = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Derivation<?>> pending = new ArrayDeque<>();
    node(nodes, root.dref()).derivation = root;
    pending.push(root);
    while (!pending.isEmpty()) {
      for (Dependency dependency :
          CanonicalConfiguration.of(pending.pop().configuration()).dependencies()) {
        Origin origin = dependency.origin();
        Node node = node(nodes, origin.dref());
        if (origin instanceof Derivation<?> derivation && node.derivation != derivation) {
          if (node.derivation == null) {
            node.derivation = derivation;
            pending.push(derivation);
          } else if (others.add(derivation)) {
            ConflictCheck.demand(node.derivation, derivation);
            pending.push(derivation);
          }
        }
      }
    }
    return nodes;
  }

  private static Node node(Map<DRef, Node> nodes, DRef dref) {
    return nodes.computeIfAbsent(dref, Node::new);
  }
}
