package dev.stagewright.realize;

import dev.stagewright.context.Context;
import dev.stagewright.match.Matcher;
import dev.stagewright.store.Realized;
import dev.stagewright.store.StoreFolder;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Realizes derivations in a store: reuses what counts, builds what is missing.
 *
 * @param store where realizations are kept
 * @param clock tells when builds began and ended
 * @param listener is told what happens; it may be called from several threads
 * @param parallelism how many independent builds may run at once, 1 or more
 */
public record Realizer(
    StoreFolder store, InstantSource clock, Consumer<BuildEvent> listener, int parallelism) {

  /**
   * Realizes a derivation and what it needs.
   *
   * @param derivation the derivation
   * @param matcher which of its realizations count
   * @param rebuild whether to build the derivation, though not what it needs, even if one counts
   * @return the realizations that count, one or more
   * @throws RealizeException if it cannot be realized
   */
  public List<Realized> realize(Derivation<?> derivation, Matcher matcher, boolean rebuild) {
    Plan plan = Plan.of(derivation, matcher);
    try (Run run = new Run(this, plan, rebuild)) {
      return run.toTheEnd();
    }
  }

  BuildRun build(Plan.Step step, Context context, boolean forced) {
    return new BuildRun(this, step, context, forced);
  }
}
