package dev.stagewright.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private final Store store;
  private final DiskStore folder;

  DiffTest(@TempDir Path root) {
    store = Store.open(root);
    folder = DiskStore.open(root);
  }

  private List<String> diff(Work left, Work right) {
    store.realize(left);
    store.realize(right);
    assertThat(Diff.of(folder, left.dref(), left.dref()).differences()).isEmpty();
    return Diff.of(folder, left.dref(), right.dref()).sentences().toList();
  }

  @Test
  void configurationsDifferInTheirSmallestParts() {
    assertThat(diff(
            Work.stage("work")
                .with("train", Codecs.INT, 6_000)
                .with("same", Codecs.STRING, "x")
                .with("sizes", Codecs.list(Codecs.INT), List.of(1, 2, 3))
                .with("map", Codecs.map(Codecs.INT), Map.of("a", 1, "b/c", 2))
                .done(),
            Work.stage("work")
                .with("train", Codecs.INT, 10_000)
                .with("same", Codecs.STRING, "x")
                .with("sizes", Codecs.list(Codecs.INT), List.of(1, 4))
                .with("map", Codecs.map(Codecs.INT), Map.of("a", 1, "b/c", 3))
                .with("seed", Codecs.LONG, 42L)
                .done()))
        .containsExactly(
            "map/b~1c changed from 2 to 3",
            "seed is new: 42",
            "sizes/1 changed from 2 to 4",
            "sizes/2 is gone: it was 3",
            "train changed from 6000 to 10000");
  }

  @Test
  void classesOfOneNameDiffer() {
    assertThat(diff(
            Work.of(StageType.versioned("clean", Work.Idle.class, "1")).done(),
            Work.of(StageType.versioned("clean", Object.class, "1")).done()))
        .containsExactly(
            "the class's name changed from dev.stagewright.Work$Idle to java.lang.Object");
  }

  @Test
  void inputsAndFilesOfThemDiffer() {
    Work one = Work.stage("digits").with("n", Codecs.INT, 1).done();
    Work two = Work.stage("digits").with("n", Codecs.INT, 2).done();
    RelativePath a = new RelativePath("a");
    RelativePath b = new RelativePath("b");

    assertThat(diff(
            Work.stage("work").file("data", new RefPath(one, a)).done(),
            Work.stage("work").file("data", new RefPath(two, a)).done()))
        .containsExactly("data is another derivation of digits");
    assertThat(diff(
            Work.stage("work").file("data", new RefPath(one, a)).done(),
            Work.stage("work").file("data", new RefPath(one, b)).done()))
        .containsExactly(
            "data changed from \"%s/a\" to \"%s/b\"".formatted(one.dref(), one.dref()));
    assertThat(diff(
            Work.stage("work").file("data", new RefPath(one, a)).done(),
            Work.stage("work").file("data", new RefPath(two, b)).done()))
        .hasSize(2);
    assertThat(diff(
            Work.stage("work").input("data", one).done(),
            Work.stage("work").input("data", Work.stage("mnist").done()).done()))
        .containsExactly("data is a derivation of mnist instead of digits");
  }

  @Test
  void codeDiffersByMethod(@TempDir Path sources) throws IOException {
    StageType before = Edited.stage(sources, "a(); b();", "void a() {} int b() { return 1; } ");
    StageType after =
        Edited.stage(sources, "b(); c();", "int b() { return 2; } void c() {} void d() {}");

    assertThat(diff(Work.of(before).done(), Work.of(after).done()))
        .hasSize(4)
        .anyMatch(line -> line.matches("the code of .*Work.*a\\(.* is gone, or out of reach"))
        .anyMatch(line -> line.matches("the code of .*Work.*b\\(.* changed"))
        .anyMatch(line -> line.matches("the code of .*Work.*build\\(.* changed"))
        .anyMatch(line -> line.matches("the code of .*Work.*c\\(.* is new"));
    DRef edited = Work.of(after).done().dref();
    Files.delete(folder.folder(edited).resolve("code.json"));
    assertThat(Diff.of(folder, Work.of(before).done().dref(), edited).sentences())
        .singleElement()
        .asString()
        .startsWith("the code changed from ");
    assertThat(diff(Work.of(before).done(), Work.stage("work").done()))
        .anyMatch(line -> line.equals("the version is new: 1"))
        .anyMatch(line -> line.startsWith("the code is gone"));
  }

  @Test
  void resultsDifferInFilesValuesAndWhatTheyWereBuiltFrom() {
    String[] text = {"1"};
    Work base =
        Work.stage("base").doing(site -> Work.write(site, "out", text[0])).done();
    Work work = Work.stage("work")
        .on(base)
        .doing(site -> {
          Work.write(site, "same", "same");
          Work.write(site, "changed", text[0]);
          Work.write(site, "run" + text[0], text[0]);
          site.output(new RelativePath("run" + text[0])).toFile().setExecutable(true);
          site.save("accuracy", Codecs.DOUBLE, Double.valueOf(text[0]));
        })
        .done();
    RRef one = store.realize(work).rref();
    text[0] = "22";
    store.rebuild(base);
    RRef two = store.realize(work).rref();

    Diff diff = Diff.of(folder, one, two);
    JsonNode json = diff.json();

    assertThat(diff.sentences()).hasSize(5);
    assertThat(diff.sentences().toList().get(0))
        .startsWith("it was built from other realizations of base");
    assertThat(diff.sentences()).contains("the value accuracy changed from 1 to 22");
    assertThat(diff.sentences())
        .anyMatch(line -> line.matches(
            "changed changed from a file of 1 byte, [0-9a-f]{7} to a file of 2 bytes, .*"))
        .anyMatch(line -> line.matches("run1 is gone: it was an executable of 1 byte, .*"))
        .anyMatch(line -> line.matches("run22 is new: an executable of 2 bytes, .*"));
    assertThat(json.at("/left").asText()).isEqualTo(one.toString());
    assertThat(json.at("/differences"))
        .extracting(each -> each.path("kind").asText())
        .containsExactly("taken", "value", "file", "file", "file");
    assertThat(json.at("/differences/3/left/executable").asBoolean()).isTrue();
    assertThat(json.at("/differences/3").has("right")).isFalse();
    assertThat(Diff.of(folder, one, one).differences()).isEmpty();
  }
}
