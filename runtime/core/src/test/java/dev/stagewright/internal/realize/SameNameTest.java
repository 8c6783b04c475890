package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two classes whose stages have one name, one version and one configuration. */
class SameNameTest {
  private final Path folder;
  private final Store store;

  SameNameTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = Store.open(folder.resolve("store"));
  }

  private static final class One {}

  private static final class Other {}

  private static Work clean(StageType type, String text) {
    return Work.of(type).doing(site -> Work.write(site, "out", text)).done();
  }

  private static StageType type(Class<?> stage) {
    return StageType.versioned("clean", stage, "1");
  }

  @Test
  void eachIsBuiltByItself() {
    assertThat(store.realize(clean(type(One.class), "one")).text("out")).isEqualTo("one");
    assertThat(store.realize(clean(type(Other.class), "other")).text("out")).isEqualTo("other");
  }

  @Test
  void anArchiveGivesNoneTheResultOfTheOther() {
    Path archive = folder.resolve("one.zip");
    store.archive().pack(List.of(store.realize(clean(type(One.class), "one")).rref()), archive);
    try (Store shared = Store.open(folder.resolve("shared"))) {
      shared.archive().unpack(archive);
      Work other = clean(type(Other.class), "other");

      assertThat(shared.plan(other).isRealized()).isFalse();
      assertThat(shared.realize(other).text("out")).isEqualTo("other");
      assertThat(shared.plan(clean(type(One.class), "again")).isRealized()).isTrue();
    }
  }

  @Test
  void whatDependsOnThemIsBuiltForEach() {
    assertThat(store.realize(over(clean(type(One.class), "same"))).text("out")).isEqualTo("top");
    Work other = over(clean(type(Other.class), "different"));
    assertThat(store.plan(other).isRealized()).isFalse();
  }

  private static Work over(Work input) {
    return Work.stage("top")
        .on(input)
        .doing(site -> Work.write(site, "out", "top"))
        .done();
  }

  @Test
  void aClassThatMovedKeepsItsResults() {
    RRef before = store.realize(clean(type(One.class), "one")).rref();
    StageType moved = type(Other.class).movedFrom(One.class.getName());

    assertThat(store.realize(clean(moved, "other")).rref()).isEqualTo(before);
  }
}
