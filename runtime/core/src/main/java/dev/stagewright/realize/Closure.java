package dev.stagewright.realize;

import dev.stagewright.config.Dependency;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.DRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A derivation and everything that it needs, in dependency order.
 *
 * @param steps one for each derivation of the closure, dependencies first; the root stands last
 */
record Closure(List<Step> steps) {

  Step root() {
    return steps.get(steps.size() - 1);
  }

  /** Everything but the root. */
  List<Step> needed() {
    return steps.subList(0, steps.size() - 1);
  }

  Optional<Step> find(DRef dref) {
    return steps.stream().filter(step -> step.dref().equals(dref)).findFirst();
  }

  Closure matching(Matcher matcher) {
    List<Step> others = new ArrayList<>(needed());
    others.add(root().matching(matcher));
    return new Closure(List.copyOf(others));
  }

  /** Goes through the closure without recursion: a chain may be longer than any stack. */
  static Closure of(Derivation<?> root) {
    Map<DRef, Derivation<?>> derivations = derivations(root);
    Map<DRef, Step> done = new LinkedHashMap<>();
    Set<DRef> open = new HashSet<>();
    Deque<DRef> pending = new ArrayDeque<>(List.of(root.dref()));
    while (!pending.isEmpty()) {
      DRef dref = pending.element();
      Optional<Derivation<?>> derivation = Optional.ofNullable(derivations.get(dref));
      if (open.add(dref)) {
        push(dependencies(derivation), done, pending);
      } else {
        pending.pop();
        done.computeIfAbsent(dref, name -> step(name, derivation));
      }
    }
    return new Closure(List.copyOf(done.values()));
  }

  /** Of a derivation that stands somewhere by name only, another place may know more. */
  private static Map<DRef, Derivation<?>> derivations(Derivation<?> root) {
    Map<DRef, Derivation<?>> found = new HashMap<>(Map.of(root.dref(), root));
    Set<Derivation<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Derivation<?>> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      for (Dependency dependency : pending.pop().configuration().dependencies()) {
        if (dependency.origin() instanceof Derivation<?> derivation && seen.add(derivation)) {
          Derivation<?> known = found.putIfAbsent(derivation.dref(), derivation);
          refuseDifferences(known == null ? derivation : known, derivation);
          pending.push(derivation);
        }
      }
    }
    return found;
  }

  private static Step step(DRef dref, Optional<Derivation<?>> derivation) {
    Matcher matcher =
        derivation.map(known -> known.recipe().matcher()).orElseGet(() -> Matchers.latest(1));
    return new Step(dref, derivation, matcher, dependencies(derivation));
  }

  /** The first is pushed last: it comes first. */
  private static void push(List<DRef> dependencies, Map<DRef, Step> done, Deque<DRef> pending) {
    for (int i = dependencies.size() - 1; i >= 0; i--) {
      if (!done.containsKey(dependencies.get(i))) {
        pending.push(dependencies.get(i));
      }
    }
  }

  private static List<DRef> dependencies(Optional<Derivation<?>> derivation) {
    return derivation.stream()
        .flatMap(known -> known.configuration().dependencies().stream())
        .map(dependency -> dependency.origin().dref())
        .distinct()
        .toList();
  }

  /** One derivation is realized once, so that every place must mean the same by it. */
  private static void refuseDifferences(Derivation<?> one, Derivation<?> other) {
    if (one != other) {
      refuseTwoMatchers(one, other);
      refuseTwoArguments(one, other);
    }
  }

  private static void refuseTwoMatchers(Derivation<?> one, Derivation<?> other) {
    Matcher matcher = one.recipe().matcher();
    Matcher otherMatcher = other.recipe().matcher();
    if (!matcher.equals(otherMatcher)) {
      throw new RealizeException(
          one.dref(),
          "One plan asks for it with two matchers, %s and %s".formatted(matcher, otherMatcher),
          null);
    }
  }

  private static void refuseTwoArguments(Derivation<?> one, Derivation<?> other) {
    Map<String, Object> arguments = one.recipe().arguments();
    Map<String, Object> others = other.recipe().arguments();
    Set<String> fields = new TreeSet<>(arguments.keySet());
    fields.addAll(others.keySet());
    for (String field : fields) {
      if (!Objects.deepEquals(arguments.get(field), others.get(field))) {
        throw new RealizeException(
            one.dref(),
            "One plan asks for it with two values of its argument \"%s\", %s and %s"
                .formatted(field, arguments.get(field), others.get(field)),
            null);
      }
    }
  }
}
