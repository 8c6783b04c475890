package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Work;
import dev.stagewright.internal.realize.Realizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4, where no process is killed but the power fails: what is visible was flushed before.
 */
class FlushedTest {

  @TempDir
  private Path folder;

  @Test
  void whatIsVisibleWasFlushed() throws Exception {
    Watching disk = new Watching();
    new History(DiskStore.open(store(), disk), Files.createDirectory(folder.resolve("out")), 1, 1)
        .run();
    assertThat(disk.checked).hasSizeGreaterThan(100);
  }

  /** Each place once, and as much as possible at once: a file system commits once for all. */
  @Test
  void aStageWithOneFileTakesFourteenFlushesAtThreeTimes() {
    Watching disk = new Watching();
    Realizer realizer = realizer(DiskStore.open(store(), disk));
    realizer.plan(Work.writing("first", "x")).realize();
    disk.flushes.clear();

    Work work = Work.writing("work", "x");
    realizer.plan(work).realize();
    assertThat(disk.flushes).extracting(List::size).containsExactly(2, 10, 2);

    disk.flushes.clear();
    realizer.plan(work).rebuilding(work).realize();
    assertThat(disk.flushes).extracting(List::size).containsExactly(2, 3, 1);
  }

  /** A million files are never in memory at once, nor what stands for them. */
  @Test
  void aTreeIsFlushedPieceByPiece() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      Files.createFile(folder.resolve("file-" + i));
    }
    List<Path> flushed = new ArrayList<>();
    Storage disk = places -> {
      assertThat(places).hasSizeLessThan(5_000);
      flushed.addAll(places);
    };
    disk.flushTree(folder);

    assertThat(flushed).doesNotHaveDuplicates().hasSize(5_001).endsWith(folder);
  }

  private Path store() {
    return folder.resolve("store");
  }

  private static Realizer realizer(DiskStore store) {
    return new Realizer(store, InstantSource.system(), Map.of(), event -> {}, 1);
  }

  /** Remembers what was flushed, and compares it with what can be seen. */
  private final class Watching implements Storage {
    private static final Set<SyncPoint> FLUSHED = EnumSet.of(
        SyncPoint.FORMAT_WRITTEN,
        SyncPoint.FLUSHED,
        SyncPoint.REBUILT_DELETED,
        SyncPoint.NOTE_FLUSHED);

    private final List<List<Path>> flushes = new ArrayList<>();
    private final List<Path> checked = new ArrayList<>();
    private final Map<Object, Set<String>> kept = new HashMap<>();

    @Override
    public void flush(List<Path> places) throws IOException {
      flushes.add(places);
      for (Path place : places) {
        kept.put(key(place), content(place));
      }
    }

    @Override
    public void passed(SyncPoint point) {
      try {
        check(store(), FLUSHED.contains(point), point);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Folders that grow are flushed after what is new in them is there, others before. */
    private void check(Path place, boolean grown, SyncPoint point) throws IOException {
      if (grown || !grows(place)) {
        assertThat(kept.getOrDefault(key(place), Set.of()))
            .as("%s, %s".formatted(point, place))
            .containsAll(content(place));
        checked.add(place);
      }
      if (Files.isDirectory(place)) {
        for (String name : content(place)) {
          if (!Files.isSymbolicLink(place.resolve(name))) {
            check(place.resolve(name), grown, point);
          }
        }
      }
    }

    private boolean grows(Path folder) {
      Path path = store().relativize(folder);
      return Files.isDirectory(folder)
          && (path.getNameCount() < 3 || path.endsWith(StoreLayout.BUILDS));
    }

    private Object key(Path place) throws IOException {
      return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    }

    /** What a power cut must not take: the entries of a folder, the size and time of a file. */
    private Set<String> content(Path place) throws IOException {
      if (!Files.isDirectory(place)) {
        return Set.of(Files.size(place) + " " + Files.getLastModifiedTime(place));
      }
      try (Stream<Path> entries = Files.list(place)) {
        List<String> names =
            entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        return Set.copyOf(names.stream().filter(name -> matters(place, name)).toList());
      }
    }

    private boolean matters(Path folder, String name) {
      boolean top = folder.equals(store());
      return top
          ? Set.of("format", "durability", "derivations", "roots").contains(name)
          : !name.startsWith(".");
    }
  }
}
