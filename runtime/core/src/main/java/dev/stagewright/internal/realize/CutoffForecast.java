package dev.stagewright.internal.realize;

import dev.stagewright.build.PlannedStep;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A forecast of the builds that early cutoff may make needless. */
final class CutoffForecast {
  private final DiskStore store;
  private final EarlyCutoffKey resolving;
  private @Nullable Set<StageName> realized;

  CutoffForecast(DiskStore store, MatchResults chosen) {
    this.store = store;
    this.resolving = new EarlyCutoffKey(store, chosen);
  }

  PlannedStep.Decision of(PlanNode node, PlannedStep.Decision decision) {
    if (decision instanceof PlannedStep.Decision.Build build) {
      if (build.reason() instanceof PlannedStep.Decision.NeverBuilt) {
        List<RRef> alike = resolving.basis(node).resolved().map(store::alike).orElseGet(List::of);
        return alike.isEmpty() ? decision : new PlannedStep.Decision.Adopt(alike);
      }
      if (build.reason() instanceof PlannedStep.Decision.InputBuilt reason) {
        boolean adoptable = realized().contains(node.dref().name());
        return new PlannedStep.Decision.Build(
            new PlannedStep.Decision.InputBuilt(reason.inputs(), adoptable));
      }
    }
    return decision;
  }

  private Set<StageName> realized() {
    if (realized == null) {
      realized = store.derivations().stream().map(DRef::name).collect(Collectors.toSet());
    }
    return realized;
  }
}
