package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.PlannedStep;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.explain.BuildReason;
import dev.stagewright.internal.explain.Explainer;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would come out the same is not built. */
class EarlyCutoffTest {
  @TempDir
  Path folder;

  private final List<String> built = new ArrayList<>();
  private final List<BuildEvent.Adopted> adopted = new ArrayList<>();
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store")).listening(event -> {
      if (event instanceof BuildEvent.Adopted adoption) {
        adopted.add(adoption);
      } else if (event instanceof BuildEvent.Built build) {
        built.add(build.dref().name().text());
      }
    });
  }

  /** Whatever was taken over is as well as what was built. */
  @AfterEach
  void verify() {
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  private static Work source(String version, String text) {
    return Work.of(StageType.versioned("source", Work.Idle.class, version))
        .with("text", Codecs.STRING, text)
        .doing(site -> Work.write(site, "out", text.strip()))
        .promising("out")
        .done();
  }

  private static RefPath out(Work work) {
    return new RefPath(work, new RelativePath("out"));
  }

  /** Writes what it reads, and its own name. */
  private static Work reader(String name, Work before) {
    return Work.stage(name)
        .file("before", out(before))
        .promising("out")
        .doing(site -> {
          String read = Files.readString(site.inputs().file(out(before)));
          Work.write(site, "out", read + "-" + name);
        })
        .done();
  }

  @Test
  void whatReadsTheSameBytesIsTakenOver() throws IOException {
    Work.Result before = store.realize(reader("c", reader("b", source("1", "x"))));
    Work after = reader("c", reader("b", source("2", "x")));
    built.clear();

    Work.Result result = store.realize(after);

    assertThat(built).containsExactly("source");
    assertThat(adopted)
        .extracting(adoption -> adoption.dref().name().text())
        .containsExactly("b", "c");
    assertThat(adopted.get(1).from()).isEqualTo(before.rref());
    assertThat(adopted.get(1).rref()).isEqualTo(result.rref());
    assertThat(result.text("out")).isEqualTo("x-b-c");
    assertThat(inode(result)).isEqualTo(inode(before));
    assertThat(LocalStore.of(store).disk().builds(result.rref()))
        .singleElement()
        .satisfies(build -> assertThat(build.record().adopted()).contains(before.rref()));

    assertThat(Explainer.in(LocalStore.of(store).disk()).built(result.rref()))
        .isEqualTo(new BuildReason.Adopted(result.rref(), before.rref()));

    adopted.clear();
    assertThat(store.realize(after).rref()).isEqualTo(result.rref());
    assertThat(adopted).isEmpty();
    assertThat(built).hasSize(1);
  }

  private static Object inode(Work.Result result) throws IOException {
    return Files.getAttribute(result.folder().resolve("out"), "unix:ino");
  }

  @Test
  void anotherConfigurationWithTheSameBytesIsAsGood() {
    store.realize(reader("b", source("1", "x")));

    store.realize(reader("b", source("1", " x")));

    assertThat(built).containsExactly("source", "b", "source");
    assertThat(adopted).hasSize(1);
  }

  @Test
  void otherBytesAreBuiltFrom() {
    store.realize(reader("b", source("1", "x")));

    assertThat(store.realize(reader("b", source("2", "y"))).text("out")).isEqualTo("y-b");

    assertThat(built).containsExactly("source", "b", "source", "b");
    assertThat(adopted).isEmpty();
  }

  @Test
  void otherCodeOrConfigurationIsBuilt() {
    Work source = source("1", "x");
    store.realize(reader("b", source));
    built.clear();

    store.realize(Work.of(StageType.versioned("b", Work.Idle.class, "2"))
        .file("before", out(source))
        .done());
    store.realize(Work.stage("b").file("other", out(source)).done());
    store.realize(Work.stage("b")
        .file("before", new RefPath(source, new RelativePath("other")))
        .done());

    assertThat(built).containsExactly("b", "b", "b");
    assertThat(adopted).isEmpty();
  }

  /**
   * An object shows how it was configured, and what its code says beside; not its inputs' names.
   */
  @Test
  void whatTakesAnObjectSeesItsValuesAndItsCode() {
    store.realize(holder(reader("b", source("1", "x"))));
    built.clear();

    store.realize(holder(reader("b", source("2", "x"))));
    assertThat(built).containsExactly("source");
    assertThat(adopted).hasSize(2);

    store.realize(holder(source("1", "x")));
    built.clear();
    store.realize(holder(source("3", "x")));
    assertThat(built).containsExactly("source", "holder");
    store.realize(holder(source("3", " x")));
    assertThat(built).containsExactly("source", "holder", "source", "holder");
  }

  private static Work holder(Work held) {
    return Work.stage("holder").input("held", held).done();
  }

  @Test
  void objectsMayHoldObjectsForLongerThanAnyStack() throws InterruptedException {
    store = Store.open(folder.resolve("fast"), Durability.UNFLUSHED);
    Work last = IntStream.range(0, 500)
        .boxed()
        .reduce(source("1", "x"), (before, i) -> holder(before), (one, other) -> other);
    store.realize(last);
    AtomicReference<Work.Result> result = new AtomicReference<>();

    Work top = Work.stage("top").input("held", last).done();
    Thread thread = new Thread(null, () -> result.set(store.realize(top)), "small", 1 << 18);
    thread.start();
    thread.join();

    assertThat(result).hasValueMatching(realized -> realized.rref().dref().equals(top.dref()));
  }

  @Test
  void whoAsksForABuildGetsOne() {
    store.realize(reader("b", source("1", "x")));
    Work after = reader("b", source("2", "x"));

    store.rebuild(after);

    assertThat(built).containsExactly("source", "b", "source", "b");
  }

  @Test
  void allThatAreAlikeAreTakenOver() {
    List<RRef> before = store.realizeAll(several(source("1", "x"))).stream()
        .map(Work.Result::rref)
        .toList();
    built.clear();

    List<Work.Result> results = store.realizeAll(several(source("2", "x")));

    assertThat(built).containsExactly("source");
    assertThat(adopted).extracting(BuildEvent.Adopted::from).containsExactlyElementsOf(before);
    assertThat(results).extracting(result -> result.text("out")).containsExactly("0", "1", "2");
  }

  private static Work several(Work source) {
    return Work.stage("several")
        .file("before", out(source))
        .making(3)
        .matching(Matchers.latest(3))
        .doing(site -> Work.write(site, "out", Integer.toString(site.index())))
        .done();
  }

  /** The order of several inputs is that of their names, which builds see. */
  @Test
  void theOrderOfInputsCounts() {
    Work one = source("1", "x");
    Work other = source("1", "y");
    store.realize(Work.stage("b").files("all", List.of(out(one), out(other))).done());
    built.clear();

    store.realize(Work.stage("b").files("all", List.of(out(other), out(one))).done());

    assertThat(built).containsExactly("b");
  }

  /** Of equal size, so that only who reads it sees it. */
  @Test
  void damageIsNotTakenOver() throws IOException {
    Work.Result before = store.realize(reader("b", source("1", "x")));
    Path file = before.folder().resolve("out");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(file, "y-b");
    built.clear();

    assertThat(store.realize(reader("b", source("2", "x"))).text("out")).isEqualTo("x-b");

    assertThat(built).containsExactly("source", "b");
    try (Stream<Path> left = Files.list(folder.resolve("store/tmp"))) {
      assertThat(left).isEmpty();
    }
    assertThat(store.collector().remove(before.rref()).realizations()).hasSize(1);
    assertThat(store.realize(reader("b", source("3", "x"))).text("out")).isEqualTo("x-b");
  }

  /** Others that are alike, too, would be more than anybody built of one. */
  @Test
  void onlyWhatWasBuiltTogetherIsTakenOver() {
    AtomicInteger number = new AtomicInteger();
    store.realize(lone(source("1", "x"), number));
    store.rebuild(lone(source("2", "x"), number));
    built.clear();

    store.realize(lone(source("3", "x"), number));

    assertThat(built).containsExactly("source");
  }

  private static Work lone(Work source, AtomicInteger number) {
    return Work.stage("lone")
        .file("before", out(source))
        .matching(Matchers.only())
        .doing(site -> Work.write(site, "out", "" + number.incrementAndGet()))
        .done();
  }

  @Test
  void whatAHandHasMadeIsNotTakenOver() {
    Work before = reader("b", source("1", "x"));
    try (ManualBuild<Work.Idle, Work.Result> build = store.begin(before, before.recipe())) {
      Work.write(build.site(), "out", "made by hand");
      build.commit();
    } catch (Exception e) {
      throw new AssertionError(e);
    }

    assertThat(store.realize(reader("b", source("2", "x"))).text("out")).isEqualTo("x-b");
  }

  /** Two files with the same bytes are two: a build may count them. */
  @Test
  void oneInputTwiceIsNotTwo() {
    Work one = source("1", "x");
    Work other = source("1", " x");
    store.realize(Work.stage("b").files("all", List.of(out(one), out(one))).done());
    built.clear();

    store.realize(Work.stage("b").files("all", List.of(out(one), out(other))).done());

    assertThat(built).containsExactly("source", "b");
  }

  /** An object is filled with its own inputs, which are read though nobody names them here. */
  @Test
  void theInputsOfAnObjectAreLookedAt() throws IOException {
    Work source = source("1", "x");
    Work held = reader("held", source);
    store.realize(held);
    Path lost = store.realize(source).folder().resolveSibling("").normalize();
    try (Stream<Path> all = Files.walk(lost)) {
      for (Path place : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.setPosixFilePermissions(
            place.resolveSibling(""), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(place);
      }
    }
    built.clear();

    store.realize(holder(held));

    assertThat(built).containsExactly("source", "holder");
  }

  @Test
  void thePlanTellsWhatMayBeTakenOver() {
    RRef before = store.realize(reader("b", source("1", "x"))).rref();
    Work source = source("2", "x");
    Work after = reader("b", source);

    assertThat(store.plan(after).steps().get(1).sentence())
        .isEqualTo("build: depends on a build of %s, unless that gives the same bytes as before"
            .formatted(source.dref()));

    store.realize(source);
    assertThat(store.plan(after).steps().get(1).decision())
        .isEqualTo(new PlannedStep.Decision.Adopt(List.of(before)))
        .hasToString("take over %s, built from the same bytes".formatted(before));
    assertThat(store.isRealized(after)).isFalse();
  }
}
