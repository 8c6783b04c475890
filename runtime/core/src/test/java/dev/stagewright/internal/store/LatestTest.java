package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestTest {

  @Test
  void equalBytesAddARecordAndBecomeTheLatestEvenIfTheClockGoesBack(@TempDir Path folder)
      throws Exception {
    String[] text = {"a"};
    Instant[] now = {Instant.parse("2026-06-01T00:00:00Z")};
    InstantSource clock = () -> now[0];
    Store store = Store.open(folder).withClock(clock);
    Work work =
        Work.stage("work").doing(site -> Work.write(site, "out", text[0])).done();

    Work.Result a = store.realize(work);
    now[0] = Instant.parse("2020-01-01T00:00:00Z");
    text[0] = "b";
    Work.Result b = store.rebuild(work);
    assertThat(b.text("out")).isEqualTo("b");
    now[0] = Instant.parse("2010-01-01T00:00:00Z");
    text[0] = "a";
    assertThat(store.rebuild(work).rref()).isEqualTo(a.rref());

    assertThat(store.realize(work).rref()).isEqualTo(a.rref());
    assertThat(builds(a)).isEqualTo(6);
    assertThat(builds(b)).isEqualTo(3);
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  private static long builds(Work.Result result) throws Exception {
    try (Stream<Path> files = Files.list(result.folder().resolveSibling("builds"))) {
      return files.count();
    }
  }

  @Property
  void timesReadBackAndSortAsTexts(
      @ForAll @LongRange(max = 250_000_000_000L) long one,
      @ForAll @LongRange(max = 250_000_000_000L) long two) {
    BuildTimestamp first = new BuildTimestamp(Instant.ofEpochSecond(one, two % 1_000_000_000));
    BuildTimestamp second = new BuildTimestamp(Instant.ofEpochSecond(two, one % 1_000_000_000));

    assertThat(BuildTimestamp.parse(first.toString())).isEqualTo(first);
    assertThat(Integer.signum(first.toString().compareTo(second.toString())))
        .isEqualTo(Integer.signum(first.compareTo(second)));
    assertThat(first.orAfter(second)).isGreaterThan(second);
  }

  @Test
  void timesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
    try {
      assertThat(new BuildTimestamp(Instant.EPOCH)).hasToString("19700101T000000.000000000Z");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** What costs one look more for each of many stages, when nothing is to be built. */
  @Test
  void theTimeOfTheOnlyOneIsNotLookedUp(@TempDir Path folder) throws IOException {
    Work work = Work.writing("work", "text");
    try (Store opened = Store.open(folder)) {
      Path realization = opened.realize(work).folder().resolveSibling("");
      FilePermissions.makeWritable(realization);
      FileTrees.delete(realization.resolve("builds"));
      Files.writeString(realization.resolve("builds"), "a look inside would fail");

      assertThat(opened.isRealized(work)).isTrue();
    }
  }
}
