package dev.stagewright.internal.store;

import dev.stagewright.Scratch;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.realize.Realizer;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several who use one store, each with a memory of its own, and what they do to it. */
final class Crowd {
  private static final int MANY = 3;
  private static final int HEAD = 36;
  private static final int FRAME = 8;
  private static final SyncPoint[] ON_THE_WAY = {
    SyncPoint.FILES_SEALED,
    SyncPoint.RECORD_WRITTEN,
    SyncPoint.MOVED_NEXT_DOOR,
    SyncPoint.TREE_FLUSHED,
    SyncPoint.ANNOUNCED,
    SyncPoint.VISIBLE,
    SyncPoint.FLUSHED,
    SyncPoint.RECORD_ADDED,
    SyncPoint.REBUILT_DELETED
  };

  private final Path root;
  private final Path outside;
  private final List<Member> members = new ArrayList<>();
  private Instant now = Instant.parse("2030-01-01T00:00:00Z");
  private int word;

  /** Something that may happen, to what a number says. */
  enum Deed {
    REALIZE,
    REBUILD,
    REBUILD_WHILE,
    KILL,
    KILL_COLLECTOR,
    LOOK,
    ENTER,
    LEAVE,
    DELETE_INDEX,
    DAMAGE_INDEX,
    DELETE_BY_HAND,
    COLLECT,
    VERIFY,
    QUARANTINE,
    COPY
  }

  /** One with a memory of its own, who may stay in the store while others do something. */
  private final class Member implements Storage {
    final Map<SyncPoint, Runnable> awaited = new EnumMap<>(SyncPoint.class);
    final DiskStore store = DiskStore.open(root, this);

    @Nullable
    StoreLock lock;

    void enter() {
      if (lock == null) {
        lock = store.enter(() -> {});
      }
    }

    void leave() {
      if (lock != null) {
        lock.close();
        lock = null;
      }
    }

    @Override
    public void flush(List<Path> places) {}

    @Override
    public void passed(SyncPoint point) {
      Runnable then = awaited.remove(point);
      if (then != null) {
        then.run();
      }
    }

    Realizer realizer() {
      return new Realizer(store, Crowd.this::tick, Map.of(), event -> {}, 1);
    }
  }

  Crowd(Path folder) throws IOException {
    this.root = folder.resolve("store");
    this.outside = Files.createDirectory(folder.resolve("outside"));
    for (int i = 0; i < MANY; i++) {
      members.add(new Member());
    }
  }

  /** Whoever comes then must not be misled. */
  void happen(Deed deed, int number) throws Exception {
    switch (deed) {
      case REALIZE -> member(number).realizer().plan(top(number / MANY)).realize();
      case REBUILD -> rebuild(member(number), number / MANY);
      case REBUILD_WHILE -> rebuildWhile(number, false);
      case KILL -> rebuildWhile(number, true);
      case KILL_COLLECTOR -> killCollector(number);
      case LOOK -> look(number);
      case ENTER -> member(number).enter();
      case LEAVE -> member(number).leave();
      case DELETE_INDEX -> Files.deleteIfExists(index());
      case DAMAGE_INDEX -> damageIndex(number);
      case DELETE_BY_HAND -> deleteByHand(number);
      case COLLECT -> collect(number);
      case VERIFY -> Verifier.of(member(number).store).verify();
      case QUARANTINE -> quarantine(number);
      case COPY -> copy(number);
    }
    check();
  }

  private void check() {
    new Memories(DiskStore.open(root, places -> {})).check();
    members.stream()
        .filter(member -> member.lock == null)
        .forEach(member -> new Memories(member.store).check());
  }

  private Instant tick() {
    now = now.plusMillis(1);
    return now;
  }

  private Member member(int number) {
    return members.get(number % MANY);
  }

  private Path index() {
    return root.resolve("index");
  }

  private Work base(Matcher matcher) {
    return Work.stage("base")
        .matching(matcher)
        .doing(site -> Work.write(site, "out", "word " + word))
        .saving(site -> site.save("score", Codecs.INT, word))
        .done();
  }

  private Work top(int number) {
    return switch (number % 3) {
      case 0 -> Work.stage("top").on(base(Matchers.latest(1))).done();
      case 1 ->
        Work.stage("top").on(base(Matchers.best("score", Codecs.INT, false))).done();
      default -> Work.stage("tops").onAll(base(Matchers.all())).done();
    };
  }

  /** With bytes that are there already, or others. */
  private void rebuild(Member member, int number) {
    word = number % 4;
    Work work = number % 5 == 0 ? top(number) : base(Matchers.latest(1));
    member.realizer().plan(work).rebuilding(work).realize();
  }

  private void look(int number) {
    DiskStore store = member(number).store;
    store.realizations(base(Matchers.all()).dref(), Context.of(List.of()));
  }

  /** Half-way, others do something; the one may be killed soon after. */
  private void rebuildWhile(int number, boolean killed) throws Exception {
    Member member = new Member();
    Path copy = outside.resolve("copy");
    int half = number % ON_THE_WAY.length;
    if (killed) {
      int late = Math.min(half + number % 3 + 1, ON_THE_WAY.length - 1);
      member.awaited.put(ON_THE_WAY[late], () -> copy(root, copy));
    }
    member.awaited.put(ON_THE_WAY[half], () -> meanwhile(number / ON_THE_WAY.length));
    rebuild(member, number / 7);
    restore(copy);
  }

  private void meanwhile(int number) {
    try {
      if (number % 2 == 0) {
        Files.deleteIfExists(index());
      }
      if (number % 3 < 2) {
        look(number);
      }
      if (number % 5 == 0) {
        Verifier.of(member(number).store).verify();
      }
      check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void killCollector(int number) throws Exception {
    if (!isDeserted()) {
      return;
    }
    Member member = new Member();
    Path copy = outside.resolve("copy");
    member.awaited.put(
        List.of(SyncPoint.HIDDEN, SyncPoint.USE_FORGOTTEN, SyncPoint.DERIVATION_DELETED)
            .get(number % 3),
        () -> copy(root, copy));
    collect(member, number / 3);
    restore(copy);
  }

  private boolean isDeserted() {
    return members.stream().allMatch(member -> member.lock == null);
  }

  private void collect(int number) {
    if (isDeserted()) {
      collect(member(number), number / MANY);
    }
  }

  private void collect(Member member, int number) {
    GarbageCollector collector = LocalCollector.of(member.store, this::tick, () -> {});
    List<RRef> all = new Memories(member.store).all();
    if (number % 3 == 0) {
      collector.run(collector.plan(GarbageCollector.Policy.everything()));
    } else if (!all.isEmpty()) {
      collector.removeWithDependants(all.get(number % all.size()));
    }
  }

  private void damageIndex(int number) throws IOException {
    if (!Files.exists(index())) {
      return;
    }
    byte[] bytes = Files.readAllBytes(index());
    int place = number % bytes.length;
    switch (number % 4) {
      case 0 -> Files.write(index(), Arrays.copyOf(bytes, insideOfFrame(bytes, place)));
      case 1 -> Files.write(index(), new byte[number % 100], StandardOpenOption.APPEND);
      case 2 -> Files.write(index(), Arrays.copyOf(bytes, 30), StandardOpenOption.APPEND);
      default -> {
        bytes[place] ^= (byte) (1 << (number % 8));
        Files.write(index(), bytes);
      }
    }
  }

  /** What is cut off between two frames looks as it did once, and nobody can tell. */
  private static int insideOfFrame(byte[] bytes, int place) {
    int end = HEAD;
    while (end < place) {
      end += FRAME + ByteBuffer.wrap(bytes).getInt(end);
    }
    return end == place ? place - 1 : place;
  }

  private void deleteByHand(int number) throws IOException {
    List<RRef> all = new Memories(member(number).store).all();
    if (!all.isEmpty()) {
      Scratch.delete(member(number).store.folder(all.get(number % all.size())));
    }
  }

  private void quarantine(int number) throws IOException {
    DiskStore store = member(number).store;
    List<RRef> all = new Memories(store).all();
    if (!all.isEmpty() && isDeserted()) {
      Path manifest = store.folder(all.get(number % all.size())).resolve("manifest");
      FilePermissions.makeWritable(manifest);
      Files.writeString(manifest, "damaged");
      Quarantine.of(store, InstantSource.system(), () -> {})
          .isolate(Verifier.of(store).verify());
    }
  }

  /** From another store, where it was built. */
  private void copy(int number) {
    DiskStore other = DiskStore.open(outside.resolve("other"), places -> {});
    word = number % 6;
    Work work = top(number);
    RRef rref = new Realizer(other, this::tick, Map.of(), event -> {}, 1)
        .plan(work)
        .realize()
        .rref();
    LocalArchive.of(other, () -> {}).copy(List.of(rref), member(number).store);
  }

  /** What others see of it once that one was killed. */
  private void restore(Path copy) throws IOException {
    if (Files.exists(copy)) {
      Scratch.delete(root);
      copy(copy, root);
      Scratch.delete(copy);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path place : all.toList()) {
        Files.copy(place, to.resolve(from.relativize(place)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
