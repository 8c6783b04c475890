package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that knows neither links, of either sort, nor permissions: as on a USB stick. */
class PlainFileSystemTest {
  private final FileSystem stick = Jimfs.newFileSystem(Configuration.windows().toBuilder()
      .setSupportedFeatures(Feature.FILE_CHANNEL)
      .build());
  private final Store store = Store.open(stick.getPath("C:\\store"));
  private final Work base = Work.writing("base", "x");
  private final Work top = Work.stage("top").on(base).promising().done();

  @AfterEach
  void close() throws IOException {
    stick.close();
  }

  @Test
  void buildsReusesMendsAndDeletes() throws IOException {
    Work.Result result = store.realize(top);
    assertThat(store.plan(top).withoutBuilding().realize()).isEqualTo(result);
    assertThat(store.rebuild(base).text("out")).isEqualTo("x");
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();

    Files.writeString(store.realize(base).folder().resolve("out"), "y");
    assertThat(Quarantine.of(LocalStore.of(store).disk(), InstantSource.system(), () -> {})
            .isolate(Verifier.of(LocalStore.of(store).disk()).verify())
            .realizations())
        .hasSize(2);
    assertThat(store.realize(top)).isEqualTo(result);
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    var collector = store.collector();
    collector.run(collector.plan(GarbageCollector.Policy.everything()));
    assertThat(LocalStore.of(store).disk().derivations()).isEmpty();
  }

  @Test
  void aBuildThatMakesALinkIsTold() {
    Work linking = Work.stage("linking")
        .doing(site -> Files.createSymbolicLink(site.folder().resolve("l"), Path.of("x")))
        .done();
    assertThatThrownBy(() -> store.realize(linking)).isInstanceOf(BuildFailedException.class);
  }

  @Test
  void aLinkOnItsWayInIsTold(@TempDir Path folder) {
    Store other = Store.open(folder);
    Work linking = Work.stage("linking")
        .doing(site -> {
          Work.write(site, "out", "x");
          Files.createSymbolicLink(site.folder().resolve("l"), Path.of("out"));
        })
        .done();
    var rref = other.realize(linking).rref();

    assertThatThrownBy(() -> LocalArchive.of(LocalStore.of(other).disk(), () -> {})
            .copy(List.of(rref), LocalStore.of(store).disk()))
        .isInstanceOf(StoreException.class)
        .hasStackTraceContaining("the file system of the store knows none");
    assertThat(LocalStore.of(store).disk().derivations()).isEmpty();
  }

  @Test
  void aRootThatIsALinkIsTold() {
    Roots.Root.Target target = new Roots.Root.Target.One(store.realize(base).rref());
    assertThatThrownBy(() -> store.roots().link(stick.getPath("C:\\link"), target))
        .isInstanceOf(StoreException.class);
  }
}
