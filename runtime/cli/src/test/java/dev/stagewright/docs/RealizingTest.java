package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.match.Matchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import my.digits.DigitsDRef;
import my.digits.DigitsRRef;
import my.digits.DigitsStage;
import my.digits.ModelDRef;
import my.digits.ModelRRef;
import my.digits.ModelStage;
import my.digits.TrackedDRef;
import my.digits.TrackedStage;
import my.digits.TrialsRRef;
import my.digits.TrialsStage;
import org.junit.jupiter.api.Test;

/** The snippets from a configuration to results. */
class RealizingTest extends SnippetFixture {
  @Test
  void instantiatingTouchesNoStore() throws IOException {
    // row: instantiate
    DigitsDRef digits = DigitsStage.builder().count(200).instantiate();
    ModelDRef model = ModelStage.builder().dataset(digits.file()).epochs(3).instantiate();
    System.out.println(model.dref()); // dref:<hash>-model
    // end
    assertThat(model.dref().toString()).matches("dref:[0-9a-f]{64}-model");
    assertThat(LocalStore.of(store).disk().derivations()).isEmpty();
  }

  @Test
  void oneResult() throws IOException {
    // row: realize1
    ModelRRef best = store.realize(model);
    System.out.println(best.accuracy() + " " + Files.readString(best.model()));
    // end
    assertThat(best.model()).content().startsWith("weight ");
    assertThat(built()).containsExactly("digits", "model");
    assertThat(store.realize(model)).isEqualTo(best);
    assertThat(built()).isEmpty();
  }

  @Test
  void everyResult() {
    store.realize(model);
    // row: realizeMany
    List<ModelRRef> models = store.realizeAll(model, Matchers.latest(3));
    // end
    assertThat(models).hasSize(3).doesNotHaveDuplicates();
    assertThat(built()).containsExactly("digits", "model", "model", "model");
  }

  @Test
  void theUsersOwnStore() throws IOException {
    Path users = Store.defaultFolder(System.getenv());
    boolean there = Files.exists(users);
    Path folder = this.folder.resolve("another");
    // row: inplace
    try (Store store = Store.open(folder)) { // or Store.open() for the user's own
      DigitsRRef digits = store.realize(DigitsStage.builder().instantiate());
      System.out.println(digits.file());
    }
    // end
    assertThat(folder.resolve("derivations")).isNotEmptyDirectory();
    assertThat(Files.exists(users)).isEqualTo(there);
  }

  @Test
  void aStageIsAClass() {
    // row: autostage-use
    DigitsDRef digits = DigitsStage.builder().seed(7).instantiate(); // count has its default, 100
    DigitsRRef drawn = store.realize(digits);
    List<Path> files = List.of(drawn.file(), drawn.report());
    // end
    assertThat(files.get(0)).content().hasLineCount(100);
    assertThat(files.get(1)).hasContent("{\"drawn\": 100}");
    assertThat(digits).isNotEqualTo(this.digits);
  }

  @Test
  void severalAtOnce() {
    // row: realize-trials
    List<TrialsRRef> trials = store.realizeAll(TrialsStage.builder().instantiate(), Matchers.all());
    // end
    assertThat(trials)
        .extracting(TrialsRRef::number)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void codeThatOnlyReflectionReachesCounts() {
    TrackedDRef tracked = TrackedStage.builder().instantiate();
    store.realize(tracked);
    assertThat(LocalStore.of(store).disk().code(tracked.dref()).orElseThrow().toString())
        .contains("my.digits.Square");
  }
}
