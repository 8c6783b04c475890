package dev.stagewright.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.GoldenProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derivations made of others: with other configuration, or another body. */
final class BuilderGeneratorTest {
  private final GoldenProgram program;

  BuilderGeneratorTest(@TempDir Path folder) {
    program = new GoldenProgram(folder);
  }

  @Test
  void startsFromEverythingThere() {
    assertThat(program.answer("mnist", """
        DigitsDRef digits = DigitsStage.builder().train(7).instantiate();
        DigitsDRef others = DigitsStage.from(digits).test(8).instantiate();
        MnistModelDRef model = MnistModelStage.builder().dataset(digits.npz()).epochs(3).instantiate();
        MnistModelDRef changed = MnistModelStage.from(model).learningRate(0.25).instantiate();
        MnistModelDRef moved = MnistModelStage.from(changed).dataset(others.npz()).instantiate();
        return List.of(
            others.train() + " " + others.test(),
            MnistModelStage.from(model).instantiate().equals(model),
            changed.epochs() + " " + changed.learningRate() + " " + changed.dataset().equals(digits.npz()),
            moved.dataset().equals(others.npz()) + " " + moved.epochs(),
            store.realize(moved).accuracy());
        """)).hasToString("[7 8, true, 3 0.25 true, true 3, 0.75]");
  }

  @Test
  void startsFromEveryType() {
    assertThat(program.answer("everything", """
        SourceDRef one = SourceStage.builder().text("one").instantiate();
        Shape shape = new Shape(List.of(new Shape.Corner(0, 1)), Color.RED, Optional.of(2.0));
        EverythingDRef dref = EverythingStage.builder()
            .shape(shape)
            .input(one.file())
            .source(one)
            .maybeInput(one.file())
            .sources(List.of(one))
            .namedSources(Map.of("a", one))
            .colors(Set.of(Color.GREEN))
            .instantiate();
        EverythingDRef same = EverythingStage.from(dref).instantiate();
        return same.equals(dref) && same.configuration().values().equals(dref.configuration().values());
        """)).isEqualTo(true);
  }

  @Test
  void startsFromArguments() {
    assertThat(program.answer("runs", """
        SimulationDRef told = SimulationStage.builder().threads(9).greeting("hello").instantiate();
        SimulationDRef more = SimulationStage.from(told).size(4).instantiate();
        return more.threads() + " " + more.greeting() + " " + more.size();
        """)).isEqualTo("9 Optional[hello] 4");
  }

  /** The result of another body is never taken for the real thing, nor what is built from it. */
  @Test
  void buildsWithAnotherBody() {
    assertThat(program.answer("mnist", """
        DigitsDRef digits = DigitsStage.builder().instantiate();
        DigitsDRef fake = DigitsStage.from(digits)
            .building("three digits", (stage, build) -> {
              build.log("faking");
              Files.writeString(stage.npz, "three of " + stage.train);
            })
            .instantiate();
        MnistModelDRef real = MnistModelStage.builder().dataset(digits.npz()).instantiate();
        MnistModelDRef onFake = MnistModelStage.from(real).dataset(fake.npz()).instantiate();
        DigitsDRef changed = DigitsStage.from(fake).train(9).instantiate();
        return List.of(
            Files.readString(store.realize(onFake).model()),
            Files.readString(store.realize(real).model()),
            Files.readString(store.realize(changed).npz()),
            fake.equals(digits) + " " + onFake.equals(real),
            fake.configuration().document().contains("\\"body\\":\\"three digits\\""),
            fake.configuration().document().contains("\\"code\\""),
            DigitsStage.from(digits).building("other", (stage, build) -> {}).instantiate().equals(fake),
            DigitsStage.from(digits).building("three digits", (stage, build) -> {}).instantiate().equals(fake),
            refusal(() -> DigitsStage.from(digits).building("", (stage, build) -> {})));
        """))
        .hasToString(
            "[three of 6000, 6000 1000 42, three of 9, false false, true, false, false, true,"
                + " Another body of stage digits has an empty name]");
  }
}
