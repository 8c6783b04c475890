package dev.stagewright.realize;

import dev.stagewright.context.Context;
import dev.stagewright.match.MatchException;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Realized;
import dev.stagewright.store.StoreFolder;
import java.util.List;
import java.util.Optional;

/**
 * A derivation of a closure, to be realized after those that it needs.
 *
 * @param dref its name
 * @param derivation the derivation; empty if only its name is known, and nobody can build it
 * @param matcher which of its realizations count
 * @param dependencies the derivations that must be realized before, without repetition
 */
record Step(
    DRef dref, Optional<Derivation<?>> derivation, Matcher matcher, List<DRef> dependencies) {

  Step matching(Matcher other) {
    return new Step(dref, derivation, other, dependencies);
  }

  /**
   * Without its stage nobody can tell which context a realization should have, or what it promised.
   * What lost something promised is none any more.
   */
  List<Realized> existing(StoreFolder store, Context context) {
    List<RelativePath> promises =
        derivation.map(known -> known.recipe().promises()).orElse(List.of());
    List<Realized> all =
        derivation.isPresent() ? store.realizations(dref, context) : store.realizations(dref);
    return all.stream().filter(found -> found.has(promises)).toList();
  }

  /** Law 6: a matcher, whoever wrote it, takes some of the candidates or none. */
  List<Realized> match(List<Realized> candidates) {
    try {
      List<Realized> chosen = matcher.match(candidates).stream().distinct().toList();
      if (candidates.containsAll(chosen)) {
        return chosen;
      }
      throw new MatchException(
          "The matcher %s returned %s, which are not all among the candidates %s"
              .formatted(matcher, chosen, candidates));
    } catch (MatchException e) {
      throw new RealizeException(dref, String.valueOf(e.getMessage()), e);
    }
  }

  /** Gives what to build, or says why nobody can. */
  Derivation<?> buildable() {
    return derivation.orElseThrow(() -> new RealizeException(dref, """
        It is known by name only, and the store has no realization of it: its stage is not on the \
        class path, or it was configured by a text. Realize it where its stage is, or configure \
        it with its stage's builder""", null));
  }

  /** How many builds run in one go when so many realizations exist and still one must be built. */
  int missing(int existing) {
    return Math.max(buildable().recipe().realizations(), matcher.wanted() - existing);
  }
}
