package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.RealizeException;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 6: a matcher, whoever wrote it, takes some of the candidates or asks for a build. */
class ChoiceTest {
  private final Store store;

  ChoiceTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Test
  void aMatcherMayNotBringOthers() {
    Work.Result other = store.realize(Work.writing("other", "x"));

    assertThatThrownBy(
            () -> store.realize(Work.writing("work", "y"), candidates -> List.of(other.realized())))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("not all among the candidates")
        .hasMessageContaining(other.rref().toString());
  }

  @Test
  void whatAMatcherNamesTwiceCountsOnce() {
    Matcher twice = candidates ->
        candidates.isEmpty() ? List.of() : List.of(candidates.get(0), candidates.get(0));

    assertThat(store.realizeAll(Work.writing("work", "y"), twice)).hasSize(1);
  }

  @Test
  void exactOfWhatIsNotThereBuildsNothing() {
    Work work = Work.writing("work", "y");
    RRef gone = new RRef(Hash.of("gone"), work.dref());

    assertThatThrownBy(() -> store.realizeAll(work, Matchers.exact(gone)))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining(gone.toString());
    assertThat(store.folder().resolve("derivations")).doesNotExist();
  }
}
