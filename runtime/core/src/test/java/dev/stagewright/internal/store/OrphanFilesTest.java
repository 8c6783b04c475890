package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Garbage collection leaves nothing that grows for ever. */
class OrphanFilesTest {

  @TempDir
  private Path folder;

  @Test
  void whatNothingStandsBehindGoesAndWhatIsKeptStays() throws Exception {
    Work kept = Work.writing("kept", "x");
    Work gone = Work.writing("gone", "x");
    try (Store store = Store.open(folder)) {
      RRef rref = store.realize(kept).rref();
      store.roots().add("root", new Roots.Root.Target.One(rref));
      RRef lost = store.realize(gone).rref();
      StoreLayout layout = LocalStore.of(store).disk().layout();
      FileTrees.delete(layout.realization(lost));
      List<Path> drafts = List.of(
          layout.rootNames().resolve(".root-draft"),
          layout.root().resolve(".format4711.tmp"),
          layout.root().resolve(".durability-4711"),
          layout.derivations().resolve(".hidden"),
          layout.tmp().resolve("anything"));
      for (Path draft : drafts) {
        Files.writeString(draft, "x");
      }
      Path foreign = Files.writeString(layout.root().resolve(".DS_Store"), "x");

      assertThat(collect(store)).isGreaterThanOrEqualTo(drafts.size());

      assertThat(drafts).noneMatch(Files::exists);
      assertThat(foreign).exists();
      assertThat(layout.derivation(gone.dref())).doesNotExist();
      assertThat(layout.used(lost)).doesNotExist();
      assertThat(layout.lock(kept.dref(), Context.of(Map.of()))).doesNotExist();
      assertThat(layout.visits()).exists();
      assertThat(layout.used(rref)).exists();
      assertThat(store.roots().list()).hasSize(1);
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
      assertThat(store.realize(kept).rref()).isEqualTo(rref);
    }
  }

  private static long collect(Store store) {
    return store
        .collector()
        .run(store.collector().plan(GarbageCollector.Policy.everything()))
        .bytes();
  }
}
