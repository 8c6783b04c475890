package dev.stagewright.realize;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import dev.stagewright.store.DiskStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan can say of builds that may turn out to be needless. */
final class Outlook {
  private final DiskStore store;
  private final Resolving resolving;
  private @Nullable Set<StageName> realized;

  Outlook(DiskStore store, Chosen chosen) {
    this.store = store;
    this.resolving = new Resolving(store, chosen);
  }

  Decision of(Step step, Decision decision) {
    if (decision instanceof Decision.Build build) {
      if (build.reason() instanceof Decision.NeverBuilt) {
        List<RRef> alike = resolving.basis(step).resolved().map(store::alike).orElseGet(List::of);
        return alike.isEmpty() ? decision : new Decision.Adopt(alike);
      }
      if (build.reason() instanceof Decision.InputBuilt reason) {
        boolean adoptable = realized().contains(step.dref().name());
        return new Decision.Build(new Decision.InputBuilt(reason.inputs(), adoptable));
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
