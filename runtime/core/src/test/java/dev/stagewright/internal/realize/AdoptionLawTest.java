package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is taken over is what a build would have made. */
class AdoptionLawTest {

  /**
   * A stage of a pipeline.
   *
   * @param version stands for its code
   * @param value its configuration
   * @param digits how much of what it makes of its inputs is left: with few of them, others come
   *     out the same
   * @param asObject whether it takes its inputs as objects, and sees how they are configured
   * @param inputs which of the stages before it are its inputs, each taken modulo their number
   */
  record Made(int version, int value, int digits, boolean asObject, List<Integer> inputs) {}

  @Property(tries = 60)
  void aResultIsTheOneOfAFreshStore(@ForAll("pipelines") List<List<Made>> changes)
      throws IOException {
    try (Scratch scratch = new Scratch();
        Store used = Store.open(scratch.folder().resolve("used"), Durability.UNFLUSHED)) {
      for (int i = 0; i < changes.size(); i++) {
        Work last = pipeline(changes.get(i));
        try (Store fresh =
            Store.open(scratch.folder().resolve("fresh-" + i), Durability.UNFLUSHED)) {
          assertThat(used.realize(last).text("out"))
              .isEqualTo(fresh.realize(last).text("out"));
        }
      }
      assertThat(Verifier.of(LocalStore.of(used).disk()).verify()).isEmpty();
    }
  }

  private static Work pipeline(List<Made> stages) {
    List<Work> works = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      works.add(work(i, stages.get(i), works, values));
      values.add(stages.get(i).value());
    }
    return works.get(works.size() - 1);
  }

  /** The code of all versions is the same where it matters not. */
  private static Work work(int number, Made made, List<Work> before, List<Integer> values) {
    Work.Builder builder = Work.of(
            StageType.versioned("stage-" + number, Work.Idle.class, "" + made.version()))
        .with("value", Codecs.INT, made.value())
        .with("digits", Codecs.INT, made.digits())
        .promising("out");
    List<Work> inputs = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < made.inputs().size() && number > 0; i++) {
      int input = made.inputs().get(i) % number;
      inputs.add(before.get(input));
      if (made.asObject()) {
        builder.input("input-" + i, before.get(input));
        seen.add(values.get(input));
      } else {
        builder.file("input-" + i, out(before.get(input)));
      }
    }
    return builder
        .doing(site -> {
          StringBuilder text = new StringBuilder().append(made.value()).append(seen);
          for (Work input : inputs) {
            text.append(Files.readString(site.inputs().file(out(input))));
          }
          int sum = Math.floorMod(text.toString().hashCode(), (int) Math.pow(10, made.digits()));
          Work.write(site, "out", Integer.toString(sum));
        })
        .done();
  }

  private static RefPath out(Work work) {
    return new RefPath(work, new RelativePath("out"));
  }

  @Provide
  Arbitrary<List<List<Made>>> pipelines() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
    Arbitrary<Made> made = Combinators.combine(
            few,
            few,
            Arbitraries.of(0, 1, 1, 6),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 9).list().ofMaxSize(3))
        .as(Made::new);
    return made.list().ofSize(4).list().ofMinSize(2).ofMaxSize(4);
  }
}
