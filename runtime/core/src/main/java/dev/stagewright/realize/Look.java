package dev.stagewright.realize;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.FailureRecord;
import dev.stagewright.store.Realized;
import dev.stagewright.store.StoreFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What would become of a closure's steps, found without touching anything. */
final class Look {
  private final StoreFolder store;
  private final List<Step> steps;
  private final Set<DRef> forced;
  private final Chosen chosen = new Chosen();
  private final Map<DRef, Decision> decisions = new HashMap<>();

  Look(StoreFolder store, List<Step> steps, Set<DRef> forced) {
    this.store = store;
    this.steps = steps;
    this.forced = forced;
    steps.forEach(step -> decisions.put(step.dref(), decide(step)));
  }

  /** The realizations that count already. */
  Chosen chosen() {
    return chosen;
  }

  List<PlannedStep> planned() {
    Map<DRef, FailureRecord> failures = lastFailures();
    return steps.stream()
        .map(step -> {
          Decision decision = Objects.requireNonNull(decisions.get(step.dref()));
          Optional<FailureRecord> failure = decision instanceof Decision.Build
              ? Optional.ofNullable(failures.get(step.dref()))
              : Optional.empty();
          return new PlannedStep(step.dref(), step.derivation(), decision, failure);
        })
        .toList();
  }

  /** Nobody asks for them where nothing is to build. */
  private Map<DRef, FailureRecord> lastFailures() {
    Map<DRef, FailureRecord> last = new HashMap<>();
    if (decisions.values().stream().anyMatch(Decision.Build.class::isInstance)) {
      store.failures().forEach(failure -> last.putIfAbsent(failure.dref(), failure));
    }
    return last;
  }

  private Decision decide(Step step) {
    List<DRef> refused = needed(step, Decision.Refuse.class);
    List<DRef> built = needed(step, Decision.Build.class);
    try {
      if (!refused.isEmpty()) {
        return new Decision.Refuse("it needs what is impossible, " + refused.get(0));
      }
      if (!built.isEmpty()) {
        return new Decision.Build(
            isForced(step) ? new Decision.Forced() : new Decision.InputBuilt(built));
      }
      return decide(step, chosen.context(step));
    } catch (RealizeException e) {
      return new Decision.Refuse(e.reason());
    }
  }

  private Decision decide(Step step, Context context) {
    if (isForced(step)) {
      return new Decision.Build(new Decision.Forced());
    }
    List<Realized> existing = step.existing(store, context);
    List<Realized> matched = step.match(existing);
    if (!matched.isEmpty()) {
      chosen.put(step.dref(), matched);
      return new Decision.Reuse(matched.stream().map(Realized::rref).toList());
    }
    step.buildable();
    return new Decision.Build(
        existing.isEmpty()
            ? new Decision.NeverBuilt()
            : new Decision.Unmatched(step.matcher(), existing.size()));
  }

  private List<DRef> needed(Step step, Class<? extends Decision> kind) {
    return step.dependencies().stream()
        .filter(dref -> kind.isInstance(decisions.get(dref)))
        .toList();
  }

  private boolean isForced(Step step) {
    return forced.contains(step.dref());
  }
}
