package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.CountedFileSystem;
import dev.stagewright.CountedFileSystem.Call;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Durability;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the disk for one build, beside what the stage itself asks for. */
class ColdTest {
  private static final int FEW = 10;
  private static final int MANY = 60;

  private final CountedFileSystem files = new CountedFileSystem();

  @TempDir
  private Path folder;

  private static Work chain(int length) {
    Work last = stage(0).done();
    for (int i = 1; i < length; i++) {
      last = stage(i).file("in", new RefPath(last, new RelativePath("out"))).done();
    }
    return last;
  }

  private static Work.Builder stage(int number) {
    return Work.stage("stage-" + number)
        .doing(site -> Work.write(site, "out", "of " + site.dref()));
  }

  private Map<Call, Integer> building(int length) throws Exception {
    Work last = chain(length);
    try (Store store =
        Store.open(files.of(folder.resolve("store-" + length)), Durability.UNFLUSHED)) {
      return files.during(() -> store.realize(last));
    }
  }

  @Test
  void aBuildAsksForNoMoreThanItNeeds() throws Exception {
    Map<Call, Integer> few = building(FEW);
    Map<Call, Integer> many = building(MANY);
    Map<Call, Integer> others = new EnumMap<>(many);
    few.forEach((call, count) -> others.merge(call, -count, Integer::sum));
    Map<Call, Integer> ofOne = new EnumMap<>(Call.class);
    others.forEach((call, count) -> ofOne.put(call, count / (MANY - FEW)));
    assertThat(ofOne)
        .isEqualTo(Map.of(Call.OPENED, 12, Call.TESTED, 15, Call.LISTED, 2, Call.CHANGED, 10));
  }
}
