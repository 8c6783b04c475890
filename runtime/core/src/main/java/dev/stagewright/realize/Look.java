package dev.stagewright.realize;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.FailureRecord;
import dev.stagewright.store.StoredRealization;
import dev.stagewright.store.DiskStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What would become of a closure's steps, found without touching anything.
 *
 * <p>The store remembers what it has, so that nothing is looked at for a step that is merely passed
 * by. Only what is handed out, or read by a build, is looked at; if it is gone, all is.
 */
final class Look {
  private static final Logger LOG = LoggerFactory.getLogger(Look.class);

  private final DiskStore store;
  private final List<Step> steps;
  private final Set<DRef> forced;
  private final Memory memory;
  private final Chosen chosen;

  /** What is to become of those that are not reused. */
  private final List<@Nullable Decision> others;

  /** Tells what was built of a step in a context. */
  @FunctionalInterface
  private interface Memory {
    List<StoredRealization> of(Step step, DiskStore store, Context context);
  }

  private Look(DiskStore store, List<Step> steps, Set<DRef> forced, Memory memory) {
    this.store = store;
    this.steps = steps;
    this.forced = forced;
    this.memory = memory;
    this.chosen = new Chosen(steps.size());
    this.others = new ArrayList<>(Collections.nCopies(steps.size(), null));
    for (Step step : steps) {
      decide(step);
    }
  }

  /** Those that are used are handed out, whatever becomes of the others. */
  static Look at(DiskStore store, List<Step> steps, Set<DRef> forced, Collection<Step> used) {
    try {
      Look look = new Look(store, steps, forced, Step::remembered);
      if (!look.refuses() && look.areThere(used) && look.areThere(look.read())) {
        return look;
      }
    } catch (RuntimeException e) {
      LOG.debug("A matcher failed, maybe over what is gone: it is asked again", e);
    }
    return new Look(store, steps, forced, Step::existing);
  }

  /** A matcher may have refused what is gone. */
  private boolean refuses() {
    return others.stream().anyMatch(Decision.Refuse.class::isInstance);
  }

  private boolean areThere(Collection<Step> used) {
    return used.stream().allMatch(step -> chosen.of(step).stream().allMatch(step::isThere));
  }

  private Set<Step> read() {
    return Held.readBy(steps.stream().filter(step -> !chosen.has(step)).toList());
  }

  /** Tells whether nothing is to build, and nothing is impossible. */
  boolean isComplete() {
    return steps.stream().allMatch(chosen::has);
  }

  /** The realizations that count already. */
  Chosen chosen() {
    return chosen;
  }

  List<PlannedStep> planned() {
    Map<DRef, FailureRecord> failures = lastFailures();
    Outlook outlook = new Outlook(store, chosen);
    return steps.stream()
        .map(step -> {
          Decision decision = outlook.of(step, decision(step));
          Optional<FailureRecord> failure = decision instanceof Decision.Build
              ? Optional.ofNullable(failures.get(step.dref()))
              : Optional.empty();
          return new PlannedStep(step.dref(), step.derivation(), decision, failure);
        })
        .toList();
  }

  private Decision decision(Step step) {
    Decision other = others.get(step.place());
    return other == null
        ? new Decision.Reuse(chosen.of(step).stream().map(StoredRealization::rref).toList())
        : other;
  }

  /** Nobody asks for them where nothing is to build. */
  private Map<DRef, FailureRecord> lastFailures() {
    Map<DRef, FailureRecord> last = new HashMap<>();
    if (others.stream().anyMatch(Decision.Build.class::isInstance)) {
      store.failures().forEach(failure -> last.putIfAbsent(failure.dref(), failure));
    }
    return last;
  }

  private void decide(Step step) {
    try {
      Decision decision = afterInputs(step);
      if (decision == null) {
        decide(step, chosen.context(step));
      } else {
        others.set(step.place(), decision);
      }
    } catch (RealizeException e) {
      others.set(step.place(), new Decision.Refuse(e.reason()));
    }
  }

  /** Nothing if all that it needs is reused, and so may it be. */
  private @Nullable Decision afterInputs(Step step) {
    List<DRef> built = new ArrayList<>();
    for (Step dependency : step.dependencies()) {
      Decision other = others.get(dependency.place());
      if (other instanceof Decision.Refuse) {
        return new Decision.Refuse("it needs what is impossible, " + dependency.dref());
      }
      if (other != null) {
        built.add(dependency.dref());
      }
    }
    if (forced.contains(step.dref())) {
      return new Decision.Build(new Decision.Forced());
    }
    return built.isEmpty() ? null : new Decision.Build(new Decision.InputBuilt(built, false));
  }

  private void decide(Step step, Context context) {
    List<StoredRealization> existing = memory.of(step, store, context);
    List<StoredRealization> matched = step.match(existing);
    if (!matched.isEmpty()) {
      chosen.put(step, matched);
      return;
    }
    step.buildable();
    others.set(
        step.place(),
        new Decision.Build(
            existing.isEmpty()
                ? new Decision.NeverBuilt()
                : new Decision.Unmatched(step.matcher(), existing.size())));
  }
}
