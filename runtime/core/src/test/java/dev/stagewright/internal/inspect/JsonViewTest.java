package dev.stagewright.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonViewTest {
  private final Path root;
  private final Store store;
  private final DiskStore folder;

  JsonViewTest(@TempDir Path root) {
    this.root = root;
    store = Store.open(root);
    folder = DiskStore.open(root);
  }

  @Test
  void walksThroughInputsIntoFilesOfJson() {
    Work digits = Work.stage("digits")
        .with("train", Codecs.INT, 6_000)
        .doing(site -> {
          Work.write(site, "npz", "arrays");
          Work.write(site, "a/report.json", "{\"sizes\": [1, {\"x/y\": 2}]}");
          site.save("mean", Codecs.DOUBLE, 0.5);
        })
        .done();
    Work model = Work.stage("model")
        .file("dataset", new RefPath(digits, new RelativePath("npz")))
        .done();
    Work last = Work.stage("last").input("model", model).done();
    Work.Result made = store.realize(digits);
    JsonView view = JsonView.of(folder, store.realize(last).rref());

    assertThat(text(view, "/stage")).isEqualTo("last");
    assertThat(text(view, "/config/model")).isEqualTo(model.dref().toString());
    assertThat(text(view, "/inputs/model/stage")).isEqualTo("model");
    assertThat(text(view, "/inputs/model/inputs/dataset/rref"))
        .isEqualTo(made.rref().toString());
    JsonView dataset =
        view.at(JsonPointer.compile("/inputs/model/inputs/dataset")).orElseThrow();
    assertThat(dataset.path()).contains(made.folder());
    assertThat(dataset.json().at("/config/train").asInt()).isEqualTo(6_000);
    assertThat(text(dataset, "/values/mean")).isEqualTo("0.5");
    assertThat(text(dataset, "/files/npz")).isEqualTo("arrays");
    assertThat(dataset.at(JsonPointer.compile("/files/npz")).flatMap(JsonView::path))
        .contains(made.folder().resolve("npz"));
    assertThat(text(dataset, "/files/a~1report.json/sizes/0")).isEqualTo("1");
    assertThat(text(dataset, "/files/a/report.json/sizes/1/x~1y")).isEqualTo("2");
    assertThat(dataset.json().at("/files/a~1report.json").asText())
        .isEqualTo(made.folder().resolve("a/report.json").toString());
    for (String nothing : List.of(
        "/x",
        "/inputs/x",
        "/files/x",
        "/files/a/x",
        "/config/train/0",
        "/files/a/report.json/sizes/2",
        "/files/a/report.json/sizes/-",
        "/")) {
      assertThat(dataset.at(JsonPointer.compile(nothing))).as(nothing).isEmpty();
    }
  }

  private static String text(JsonView view, String pointer) {
    return view.at(JsonPointer.compile(pointer)).orElseThrow().text();
  }

  @Test
  void seesExactlyWhatWasUsed() {
    String[] text = {"old"};
    Work base =
        Work.stage("base").doing(site -> Work.write(site, "out", text[0])).done();
    Work user = Work.stage("user").input("base", base).done();
    Work all = Work.stage("all").onAll(matchingAll(text)).done();
    JsonView old = JsonView.of(folder, store.realize(user).rref());
    text[0] = "new";
    store.rebuild(base);

    assertThat(text(old, "/inputs/base/files/out")).isEqualTo("old");
    assertThat(text(JsonView.of(folder, store.realize(user).rref()), "/inputs/base/files/out"))
        .isEqualTo("new");
    store.realize(all);
    text[0] = "newer";
    assertThatThrownBy(() -> store.rebuild(matchingAll(text))).isInstanceOf(RealizeException.class);
    JsonView many = JsonView.of(folder, store.realize(all).rref());
    assertThat(many.at(JsonPointer.compile("/inputs/all")).orElseThrow().json()).hasSize(2);
    assertThat(
            List.of(text(many, "/inputs/all/0/files/out"), text(many, "/inputs/all/1/files/out")))
        .containsExactlyInAnyOrder("new", "newer");
  }

  private static Work matchingAll(String[] text) {
    return Work.stage("many")
        .matching(Matchers.all())
        .doing(site -> Work.write(site, "out", text[0]))
        .done();
  }

  @Test
  void aDerivationHasNoFiles() {
    Work base = Work.stage("base").with("n", Codecs.INT, 1).done();
    Work user = Work.stage("user").input("base", base).done();
    store.realize(user);
    JsonView view = JsonView.of(folder, user.dref());

    assertThat(text(view, "/inputs/base/config/n")).isEqualTo("1");
    assertThat(view.at(JsonPointer.compile("/files"))).isEmpty();
    assertThat(view.json().at("/inputs/base").asText()).isEqualTo(base.dref().toString());
    assertThat(view.path()).contains(folder.folder(user.dref()));
  }

  @Test
  void whatIsMissingOrUnreadableIsTold() throws IOException {
    Work base = Work.writing("base", "no JSON");
    Work user = Work.stage("user").input("base", base).done();
    JsonView view = JsonView.of(folder, store.realize(user).rref());

    assertThatThrownBy(() -> text(view, "/inputs/base/files/out/x"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("as JSON");
    Files.move(folder.folder(base.dref()), root.resolve("elsewhere"));
    assertThatThrownBy(() -> text(view, "/inputs/base/values"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("base");
    assertThat(text(view, "/inputs/base/rref")).startsWith("rref:");
  }

  @Test
  void aFileThatWasMadeALinkOutsideIsNotRead(@TempDir Path outside) throws IOException {
    Work.Result result = store.realize(Work.writing("work", "x"));
    Path secret = Files.writeString(outside.resolve("secret"), "s");
    Path out = result.folder().resolve("out");
    result.folder().toFile().setWritable(true);
    Files.delete(out);
    Files.createSymbolicLink(out, secret);

    assertThatThrownBy(() -> text(JsonView.of(folder, result.rref()), "/files/out"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("leads out");
  }
}
