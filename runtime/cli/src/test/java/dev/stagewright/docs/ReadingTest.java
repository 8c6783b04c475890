package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import my.digits.AlbumRRef;
import my.digits.AlbumStage;
import my.digits.GradeRRef;
import my.digits.GradeStage;
import my.digits.ModelDRef;
import my.digits.ModelRRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.Test;

/** The snippets that read a configuration and a result. */
class ReadingTest extends SnippetFixture {
  @Test
  void typedAllTheWayDown() throws IOException {
    GradeRRef grade = store.realize(GradeStage.builder().model(model).instantiate());
    // row: lens
    Path dataset = grade.model().dataset(); // .syspath
    double accuracy = grade.model().accuracy(); // .val
    int epochs = grade.derivation().model().epochs(); // of a DRef, before anything is built
    String weight = Files.readString(grade.model().model()); // .contents
    // end
    assertThat(dataset).isEqualTo(store.realize(digits).file());
    assertThat(accuracy).isEqualTo(store.realize(model).accuracy());
    assertThat(epochs).isEqualTo(1);
    assertThat(weight).startsWith("weight ");
  }

  @Test
  void withoutTypes() {
    ModelRRef best = store.realize(model);
    // row: lens-json
    String drawn = store
        .reports()
        .text(best.rref(), "/inputs/dataset/files/report.json/drawn")
        .orElseThrow();
    // end
    assertThat(drawn).isEqualTo("100");
  }

  @Test
  void aFileOfAnotherStage() {
    // row: refpath
    RefPath file = digits.file(); // dref:<hash>-digits/digits.csv
    ModelDRef model = ModelStage.builder().dataset(file).instantiate();
    // end
    assertThat(file).hasToString(digits.dref() + "/digits.csv");
    assertThat(store.realize(model).dataset()).isEqualTo(store.realize(digits).file());
  }

  @Test
  void promises() {
    ModelRRef trained = store.realize(model);
    assertThat(trained.model()).isEqualTo(trained.folder().resolve("model.txt")).isRegularFile();
    assertThat(trained.accuracy()).isBetween(0.0, 1.0);
  }

  @Test
  void foldersAreOutputsToo() {
    // row: folder-use
    AlbumRRef album = store.realize(
        AlbumStage.builder().models(List.of(model.matching(Matchers.latest(2)))).instantiate());
    Path second = album.pages().resolve("1.txt");
    // end
    assertThat(second).content().startsWith("accuracy ");
    assertThat(album.models()).hasSize(2);
  }
}
