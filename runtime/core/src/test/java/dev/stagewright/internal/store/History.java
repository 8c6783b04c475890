package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.realize.Realizer;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.Archive;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A life of a store, from the first build to the last collection. It may be cut off anywhere and
 * begun again: whatever it meets, it ends with an empty store.
 *
 * @param store the store, which nobody else visits: to wait for anybody is a fault
 * @param outside a folder for archives and links
 * @param round tells one life from another
 * @param cores how many builds may run at once
 */
record History(DiskStore store, Path outside, int round, int cores) {

  void run() throws Exception {
    leave(store.layout().workspace(base().dref(), Context.of(Map.of()), 7));
    RRef top = realizer().plan(top()).realize().rref();
    rebuild(base());
    rebuild(noisy());
    rebuild(noisy());
    assertThat(realizer().plan(failing()).tryRealize().toString()).contains("on purpose");
    keep(top);
    collect();
    pack(top);
    replaceDamaged();
    giveUp();
    leave(store.layout().tmp().resolve("arriving-before"));
    archive().unpack(outside.resolve("closure.zip"));
    keep(top);
    collect();
    assertThat(realizer().plan(top()).isRealized()).isTrue();
    giveUp();
  }

  /** As one who was killed at another time would. */
  private static void leave(Path place) throws Exception {
    Files.createDirectories(place.resolve("folder"));
  }

  private void rebuild(Work work) {
    realizer().plan(work).rebuilding(work).realize();
  }

  private void keep(RRef top) {
    Roots roots = LocalRoots.of(store);
    roots.add("top", new Roots.Root.Target.One(top));
    roots.link(outside.resolve("link"), new Roots.Root.Target.All(side("left").dref()));
  }

  private void pack(RRef top) {
    archive().pack(List.of(top), outside.resolve("closure.zip"));
  }

  /** Without the folder of its builds it counts as damaged, and yet verifies. */
  private void replaceDamaged() throws Exception {
    Work.Result alone = realizer().plan(side("alone")).realize();
    FileTrees.delete(store.folder(alone.rref()).resolve(StoreLayout.BUILDS));
    rebuild(side("alone"));
  }

  private void giveUp() {
    Roots roots = LocalRoots.of(store);
    roots.unlink(outside.resolve("link"));
    roots.remove("top");
    collect();
  }

  private void collect() {
    GarbageCollector collector =
        LocalCollector.of(store, InstantSource.system(), History::refuseToWait);
    collector.run(collector.plan(GarbageCollector.Policy.everything()));
  }

  private Archive archive() {
    return LocalArchive.of(store, History::refuseToWait);
  }

  private Realizer realizer() {
    return new Realizer(
        store,
        InstantSource.system(),
        Map.of(),
        event -> {
          if (event instanceof BuildEvent.Waiting) {
            refuseToWait();
          }
        },
        cores);
  }

  private static void refuseToWait() {
    throw new AssertionError("Somebody holds a lock, and nobody else is there");
  }

  private Work base() {
    return of(Work.of(StageType.of("base", Work.Idle.class)))
        .doing(site -> {
          for (String file : List.of("a", "b/c", "b/d", "e/f/g")) {
            Work.write(site, file, file.repeat(1000));
          }
          Files.createSymbolicLink(site.folder().resolve("link"), Path.of("b/c"));
        })
        .done();
  }

  private Work side(String name) {
    return of(Work.stage(name))
        .on(base())
        .doing(site -> Work.write(site, "out", name))
        .done();
  }

  private Work top() {
    return of(Work.stage("top"))
        .on(side("left"), side("right"))
        .doing(site -> Work.write(site, "out", "top"))
        .done();
  }

  private Work noisy() {
    return of(Work.stage("noisy"))
        .doing(site -> Work.write(site, "out", "" + System.nanoTime()))
        .done();
  }

  private Work failing() {
    return of(Work.stage("failing"))
        .doing(site -> {
          Work.write(site, "out", "evidence");
          throw new IllegalStateException("on purpose");
        })
        .done();
  }

  private Work.Builder of(Work.Builder stage) {
    return stage.with("round", Codecs.INT, round);
  }
}
