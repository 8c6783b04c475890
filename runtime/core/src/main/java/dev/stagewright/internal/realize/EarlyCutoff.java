package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.store.BuildLock;
import dev.stagewright.internal.store.BuildRecord;
import dev.stagewright.internal.store.BuildWorkspace;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.HostInfo;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adoption of an existing realization of another derivation: if an input was rebuilt with the same
 * bytes, its dependants would be the same, too.
 *
 * @param realizer the store and its surroundings
 * @param configuration the configuration to realize
 * @param basis the inputs of the build
 * @param lock the build lock
 */
record EarlyCutoff(Realizer realizer, Configuration configuration, BuildKey basis, BuildLock lock) {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyCutoff.class);

  /** Adopts a realization. Returns whether one was found. */
  boolean run() throws IOException {
    boolean any = false;
    if (basis.resolved().isPresent()) {
      Hash resolved = basis.resolved().get();
      List<RRef> alike = store().alike(resolved);
      for (RRef other : alike) {
        any |= adopt(other, resolved);
      }
    }
    return any;
  }

  /** Adopts a realization, or returns false, so that it is built. */
  private boolean adopt(RRef other, Hash resolved) throws IOException {
    store().clear(configuration.dref(), basis.context(), lock);
    BuildWorkspace workspace = store().workspace(configuration, basis.context(), 0);
    try {
      DiskRealization adopted = workspace.adopt(other, record(other), resolved);
      realizer
          .listener()
          .accept(new BuildEvent.Adopted(configuration.dref(), adopted.rref(), other));
      return true;
    } catch (ClosedByInterruptException e) {
      workspace.discard();
      throw e;
    } catch (IOException | StoreException e) {
      LOG.warn("{} cannot be taken over, and is built: {}", other, e.getMessage());
      LOG.debug("{} cannot be taken over", other, e);
      workspace.discard();
      return false;
    }
  }

  private BuildRecord record(RRef other) {
    Instant now = realizer.clock().instant();
    SortedMap<String, String> libraries = store().builds(other).stream()
        .reduce((before, last) -> last)
        .map(last -> last.record().libraries())
        .orElseGet(Collections::emptySortedMap);
    return new BuildRecord(
        configuration.type().stage().getName(),
        0,
        now,
        now,
        HostInfo.here(),
        libraries,
        Optional.of(other));
  }

  private DiskStore store() {
    return realizer.store();
  }
}
