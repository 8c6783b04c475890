package dev.stagewright.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  private final Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
  private final Store store;
  private final DiskStore folder;

  ExplainerTest(@TempDir Path root) {
    store = Store.open(root).withClock(() -> now[0] = now[0].plusSeconds(1));
    folder = DiskStore.open(root);
  }

  private static Work digits(int train) {
    return Work.stage("digits").with("train", Codecs.INT, train).done();
  }

  private static Work model(int epochs, double rate, Work dataset) {
    return Work.stage("model")
        .with("epochs", Codecs.INT, epochs)
        .with("rate", Codecs.DOUBLE, rate)
        .input("dataset", dataset)
        .done();
  }

  @Test
  void nothingLikeItWasBuilt() {
    Work digits = digits(1);
    RRef rref = store.realize(digits).rref();
    store.realize(Work.stage("other").done());
    store.realize(digits(2));

    assertThat(Explainer.in(folder).built(digits.dref()))
        .isEqualTo(new BuildReason.First(digits.dref()));
    assertThat(Explainer.in(folder).built(rref)).isEqualTo(new BuildReason.First(digits.dref()));
  }

  @Test
  void whatWasBuiltElsewhereWasThereBefore(@TempDir Path elsewhere) {
    Work arrived = model(1, 0.1, digits(1));
    try (Store other = Store.open(elsewhere)) {
      other
          .archive()
          .pack(List.of(other.realize(arrived).rref()), elsewhere.resolve("arrived.zip"));
    }
    store.archive().unpack(elsewhere.resolve("arrived.zip"));

    assertThat(nearest(model(2, 0.1, digits(1)))).isEqualTo(arrived.dref());
  }

  @Test
  void theNearestIsTheOneWithFewestDifferencesThenTheLast() {
    Work digits = digits(1);
    Work far = model(1, 0.1, digits);
    Work near = model(2, 0.2, digits);
    Work last = model(4, 0.3, digits);
    Work latest = model(5, 0.9, digits);
    for (Work work : List.of(near, last, far, latest)) {
      store.realize(work);
    }
    Work asked = model(3, 0.2, digits);

    assertThat(nearest(asked)).isEqualTo(near.dref());
    assertThat(nearest(model(3, 0.5, digits))).isEqualTo(latest.dref());
    BuildReason reason = Explainer.in(folder, List.of(asked.configuration())).built(asked.dref());
    assertThat(reason.sentences())
        .containsExactly(
            "It differs from %s, the nearest that was built before:".formatted(near.dref()),
            "epochs changed from 2 to 3");
    store.realize(asked);
    store.realize(model(3, 0.21, digits));
    assertThat(Explainer.in(folder).built(asked.dref())).isEqualTo(reason);
  }

  private Object nearest(Work work) {
    return ((BuildReason.Differs)
            Explainer.in(folder, List.of(work.configuration())).built(work.dref()))
        .nearest();
  }

  private Work swept(StageType type, double rate) {
    return Work.of(type).with("rate", Codecs.DOUBLE, rate).done();
  }

  private String cause(Work work, Work... inputs) {
    List<Configuration> all = new ArrayList<>(List.of(work.configuration()));
    Arrays.stream(inputs).map(Work::configuration).forEach(all::add);
    return Explainer.in(folder, all)
        .built(work.dref())
        .sentences()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inASweepTheSameConfigurationWithOtherCodeComesBeforeTheNeighbour(@TempDir Path sources)
      throws IOException {
    StageType before = Edited.stage(sources, "step();", "int step() { return 1; }");
    StageType after = Edited.stage(sources, "step();", "int step() { return 2; }");
    for (double rate : new double[] {3, 2, 1}) {
      store.realize(swept(before, rate));
    }
    for (double rate : new double[] {1, 2}) {
      store.realize(swept(after, rate));
    }

    assertThat(cause(swept(after, 3))).startsWith("the code of").contains("step");
    assertThat(cause(swept(after, 4))).startsWith("rate changed from");
    RRef built = store.realize(swept(after, 3)).rref();
    assertThat(Explainer.in(folder).built(built).sentences().skip(1).findFirst().orElseThrow())
        .contains("step");
  }

  @Test
  void codeOfInputsAndVersionsAsWell() {
    for (String version : List.of("1", "2")) {
      Work data = Work.of(StageType.versioned("data", Work.Idle.class, version)).done();
      for (double rate : version.equals("1") ? new double[] {3, 2, 1} : new double[] {1, 2}) {
        store.realize(model(1, rate, data));
      }
    }
    Work data = Work.of(StageType.versioned("data", Work.Idle.class, "2")).done();

    assertThat(cause(model(1, 3, data), data))
        .isEqualTo("in dataset, the version changed from 1 to 2");
  }

  @Test
  void whatManyInputsHaveInCommonIsToldOnceWithACount() {
    Work before = fan(1);
    store.realize(before);
    Work after = fan(2);
    store.realize(after);

    assertThat(Explainer.in(folder).built(after.dref()).sentences().skip(1))
        .containsExactly(
            "in all/0, train changed from 1 to 2; likewise in 23 other places",
            "in all/24, train changed from 100 to 200");
    assertThat(Explainer.in(folder).built(after.dref()).json().at("/causes")).hasSize(25);
    assertThat(Diff.of(folder, before.dref(), after.dref()).sentences())
        .containsExactly("all/0 is another derivation of digits; likewise in 24 other places");
  }

  private static Work fan(int train) {
    Work[] shards = new Work[25];
    for (int i = 0; i < shards.length; i++) {
      shards[i] = Work.stage("digits")
          .with("train", Codecs.INT, i < 24 ? train : 100 * train)
          .with("shard", Codecs.INT, i)
          .done();
    }
    return Work.stage("fan").onAll(shards).done();
  }

  @Test
  void inputsAreFollowedToWhatIsBehindThem() {
    Work before =
        Work.stage("report").input("model", model(1, 0.1, digits(6_000))).done();
    store.realize(before);
    Work digits = digits(10_000);
    Work model = model(1, 0.1, digits);
    Work report = Work.stage("report").input("model", model).done();

    Explainer explainer = Explainer.in(
        folder, List.of(digits.configuration(), model.configuration(), report.configuration()));

    assertThat(explainer.built(report.dref()).sentences().skip(1))
        .containsExactly("in model > dataset, train changed from 6000 to 10000");
    assertThat(explainer.built(report.dref()).json().at("/causes/0/through/1").asText())
        .isEqualTo("dataset");
    assertThat(Explainer.in(folder, List.of(report.configuration()))
            .built(report.dref())
            .sentences()
            .skip(1))
        .containsExactly("model is another derivation of model");
    assertThatThrownBy(() -> Explainer.in(folder).built(report.dref()))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void whatSeveralInputsShareIsToldOnce() {
    store.realize(sharing(digits(6_000)));
    Work digits = digits(10_000);
    Work both = sharing(digits);
    store.realize(both);

    assertThat(Explainer.in(folder).built(both.dref()).sentences().skip(1))
        .containsExactly("in again, train changed from 6000 to 10000");
  }

  private static Work sharing(Work digits) {
    return Work.stage("both").input("dataset", digits).input("again", digits).done();
  }

  @Test
  void methodsAreNamed(@TempDir Path sources) throws IOException {
    Work before =
        Work.of(Edited.stage(sources, "step();", "int step() { return 1; }")).done();
    Work after =
        Work.of(Edited.stage(sources, "step();", "int step() { return 2; }")).done();
    store.realize(before);

    BuildReason reason = Explainer.in(folder, List.of(after.configuration())).built(after.dref());

    assertThat(reason.sentences().skip(1))
        .singleElement()
        .asString()
        .contains("step")
        .endsWith("changed");
  }

  @Test
  void theSameWasBuiltFromOtherInputs() {
    String[] text = {"1"};
    Work base =
        Work.stage("base").doing(site -> Work.write(site, "out", text[0])).done();
    Work work = Work.stage("work")
        .on(base)
        .doing(site -> Work.write(site, "out", text[0]))
        .done();
    RRef first = store.realize(work).rref();
    Context context = folder.get(first).context();
    text[0] = "2";
    RRef again = store.rebuild(work).rref();
    store.rebuild(base);
    RRef other = store.realize(work).rref();

    Explainer explainer = Explainer.in(folder);
    assertThat(explainer.built(first)).isInstanceOf(BuildReason.First.class);
    assertThat(explainer.built(again)).isEqualTo(new BuildReason.Again(work.dref(), first));
    assertThat(explainer.built(other))
        .isInstanceOfSatisfying(BuildReason.OtherInputs.class, reason -> {
          assertThat(reason.nearest()).isEqualTo(again);
          assertThat(reason.taken())
              .singleElement()
              .satisfies(taken -> assertThat(taken.dependency()).isEqualTo(base.dref()));
        });
    assertThat(explainer.built(work.dref(), context))
        .isEqualTo(new BuildReason.Again(work.dref(), again));
    Context foreign = Context.of(List.of(new RRef(Hash.of("elsewhere"), base.dref())));
    assertThat(explainer.built(work.dref(), foreign).sentences())
        .anyMatch(line -> line.contains("other inputs"));
  }

  @Test
  void aChainMayBeLongerThanAnyStack() {
    Map<DRef, Configuration> both = new HashMap<>();
    Work one = chain(10_000, 1, both);
    Work two = chain(10_000, 2, both);

    List<Cause> causes = CauseFinder.of(
        new Comparison(
            ComparedDerivation.of(one.configuration()), ComparedDerivation.of(two.configuration())),
        dref -> Optional.ofNullable(both.get(dref)).map(ComparedDerivation::of));

    assertThat(causes)
        .singleElement()
        .satisfies(cause -> assertThat(cause.through()).hasSize(9_999));
  }

  private static Work chain(int length, int n, Map<DRef, Configuration> all) {
    Work last = Work.stage("first").with("n", Codecs.INT, n).done();
    all.put(last.dref(), last.configuration());
    for (int i = 1; i < length; i++) {
      last = Work.stage("link").with("i", Codecs.INT, i).input("in", last).done();
      all.put(last.dref(), last.configuration());
    }
    return last;
  }

  @Test
  void damagedDerivationsAreNoNeighbours() throws IOException {
    Work one = digits(1);
    Work two = digits(2);
    store.realize(one);
    store.realize(two);
    Files.delete(folder.folder(one.dref()).resolve("derivation.json"));

    assertThat(Explainer.in(folder).built(two.dref())).isInstanceOf(BuildReason.First.class);
  }
}
