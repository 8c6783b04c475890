package dev.stagewright.realize;

import dev.stagewright.config.Dependency;
import dev.stagewright.match.MatchException;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.Realized;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A derivation and everything that it needs, in dependency order.
 *
 * @param steps one for each derivation of the closure, dependencies first; the root stands last
 */
record Plan(List<Step> steps) {

  /**
   * A derivation to realize.
   *
   * @param derivation the derivation
   * @param matcher which of its realizations count
   * @param dependencies the derivations that must be realized before, without repetition
   */
  record Step(Derivation<?> derivation, Matcher matcher, Set<DRef> dependencies) {
    DRef dref() {
      return derivation.dref();
    }

    /** Law 6: a matcher, whoever wrote it, takes some of the candidates or none. */
    List<Realized> match(List<Realized> candidates) {
      List<Realized> chosen = matcher.match(candidates).stream().distinct().toList();
      if (!candidates.containsAll(chosen)) {
        throw new MatchException(
            "The matcher %s returned %s, which are not all among the candidates %s"
                .formatted(matcher, chosen, candidates));
      }
      return chosen;
    }
  }

  Step root() {
    return steps.get(steps.size() - 1);
  }

  /** Goes through the closure without recursion: a chain may be longer than any stack. */
  static Plan of(Derivation<?> root, Matcher rootMatcher) {
    Map<DRef, Step> done = new LinkedHashMap<>();
    Set<DRef> open = new HashSet<>();
    Deque<Derivation<?>> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Derivation<?> derivation = pending.peek();
      if (open.add(derivation.dref())) {
        dependencies(derivation).stream()
            .filter(dependency -> !done.containsKey(dependency.dref()))
            .forEach(pending::push);
      } else {
        pending.pop();
        Matcher matcher = derivation.dref().equals(root.dref())
            ? rootMatcher
            : derivation.recipe().matcher();
        done.computeIfAbsent(derivation.dref(), dref -> step(derivation, matcher));
      }
    }
    refuseTwoMatchers(done);
    return new Plan(List.copyOf(done.values()));
  }

  private static Step step(Derivation<?> derivation, Matcher matcher) {
    Set<DRef> dependencies = dependencies(derivation).stream()
        .map(Derivation::dref)
        .collect(Collectors.toUnmodifiableSet());
    return new Step(derivation, matcher, dependencies);
  }

  private static List<Derivation<?>> dependencies(Derivation<?> derivation) {
    List<Derivation<?>> found = new ArrayList<>();
    for (Dependency dependency : derivation.configuration().dependencies()) {
      if (!(dependency.origin() instanceof Derivation<?> origin)) {
        throw new RealizeException(
            derivation.dref(),
            "%s is known by name only, and nothing tells how to build it: configure it with its stage's builder"
                .formatted(dependency.origin().dref()),
            null);
      }
      found.add(origin);
    }
    return found;
  }

  private static void refuseTwoMatchers(Map<DRef, Step> steps) {
    steps.values().stream()
        .map(step -> dependencies(step.derivation()))
        .flatMap(Collection::stream)
        .forEach(dependency -> {
          Matcher planned = Objects.requireNonNull(steps.get(dependency.dref())).matcher();
          Matcher used = dependency.recipe().matcher();
          if (!planned.equals(used)) {
            throw new RealizeException(
                dependency.dref(),
                "One plan asks for it with two matchers, %s and %s".formatted(planned, used),
                null);
          }
        });
  }
}
