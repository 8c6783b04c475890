package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.CountedFileSystem;
import dev.stagewright.CountedFileSystem.Call;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where nothing is to build, nothing is asked of the disk for a stage that is passed by. */
class WarmTest {
  private static final int FEW = 10;
  private static final int MANY = 200;

  private final CountedFileSystem files = new CountedFileSystem();
  private final AtomicInteger builds = new AtomicInteger();

  @TempDir
  private Path folder;

  /** How stages hang together; the last one needs all. */
  enum Shape {
    CHAIN,
    FAN;

    List<Work> works(IntFunction<Work.Builder> stage, int many) {
      List<Work> works = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        Work.Builder next = stage.apply(i);
        boolean isLast = i == many - 1;
        int from = isLast && this == FAN ? 0 : Math.max(0, i - 1);
        for (Work input : works.subList(this == FAN && !isLast ? i : from, i)) {
          next.file("in-" + input.dref(), new RefPath(input, new RelativePath("out")));
        }
        works.add(next.done());
      }
      return works;
    }
  }

  /** A store of some size, in which all is built. */
  private final class Warm implements AutoCloseable {
    final Path place;
    final List<Work> works;
    final Work last;
    Store store;

    Warm(Shape shape, int many) {
      this.place = folder.resolve("store-" + many);
      this.works = shape.works(WarmTest.this::stage, many);
      this.last = works.get(many - 1);
      this.store = Store.open(files.of(place), Durability.UNFLUSHED);
      store.realize(last);
    }

    Store reopened() {
      store.close();
      store = Store.open(files.of(place));
      return store;
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private Work.Builder stage(int number) {
    return Work.stage("stage-" + number)
        .doing(site -> Work.write(site, "out", "build " + builds.incrementAndGet()));
  }

  /** Something to count. */
  @FunctionalInterface
  private interface Deed {
    void happen(Warm warm);
  }

  private static Map<Call, Integer> count(CountedFileSystem files, Warm warm, Deed deed)
      throws Exception {
    return files.during(() -> deed.happen(warm));
  }

  private void assertSame(Warm few, Warm many, Deed deed) throws Exception {
    Map<Call, Integer> calls = count(files, few, deed);
    assertThat(calls).isNotEmpty().isEqualTo(count(files, many, deed));
    assertThat(calls.getOrDefault(Call.OPENED, 0)).isLessThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void aStageThatIsPassedByCostsNothing(Shape shape) throws Exception {
    try (Warm few = new Warm(shape, FEW);
        Warm many = new Warm(shape, MANY)) {
      for (int round = 0; round < 2; round++) {
        assertSame(few, many, warm -> warm.store.realize(warm.last));
        assertSame(
            few, many, warm -> assertThat(warm.store.isRealized(warm.last)).isTrue());
        assertSame(
            few, many, warm -> assertThat(warm.store.plan(warm.last).steps()).isNotEmpty());
        few.reopened();
        many.reopened();
      }
      assertThat(builds).hasValue(FEW + MANY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterItsDeletionTheIndexIsFilledAtOnce(Shape shape) throws Exception {
    try (Warm few = new Warm(shape, FEW);
        Warm many = new Warm(shape, MANY)) {
      for (Warm warm : List.of(few, many)) {
        Files.delete(warm.place.resolve("index"));
        assertThat(count(files, warm, each -> each.store.realize(each.last)).get(Call.LISTED))
            .isGreaterThan(warm.works.size());
      }
      assertSame(few, many, warm -> warm.store.realize(warm.last));
      few.reopened();
      many.reopened();
      assertSame(few, many, warm -> warm.store.realize(warm.last));
      assertThat(builds).hasValue(FEW + MANY);
    }
  }

  /** What is built anew is: as much in a long chain as in a short one. */
  @ParameterizedTest
  @EnumSource(names = "CHAIN")
  void aBuildTouchesNothingButWhatItNeeds(Shape shape) throws Exception {
    try (Warm few = new Warm(shape, FEW);
        Warm many = new Warm(shape, MANY)) {
      for (Warm warm : List.of(few, many)) {
        warm.store.rebuild(warm.works.get(warm.works.size() - 3));
        warm.reopened();
      }
      Map<Call, Integer> calls = count(files, few, warm -> warm.store.realize(warm.last));
      assertThat(calls).isEqualTo(count(files, many, warm -> warm.store.realize(warm.last)));
      assertThat(builds).hasValue(FEW + MANY + 2 * (1 + 2));
    }
  }
}
