package dev.stagewright.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.GoldenProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds by hand. */
final class StageClassGeneratorTest {
  @TempDir
  Path folder;

  @Test
  void handOutTheStage() {
    Object seen = new GoldenProgram(folder).answer("mnist", """
            DigitsDRef digits = DigitsStage.builder().train(7).instantiate();
            MnistModelDRef model = MnistModelStage.builder().dataset(digits.npz()).instantiate();
            MnistModelRRef rref;
            try (ManualBuild<MnistModel, MnistModelRRef> build = MnistModelStage.begin(store, model)) {
              Files.copy(build.stage().dataset, build.stage().model);
              build.stage().accuracy = 0.75;
              rref = build.commit();
            }
            return List.of(
                rref.accuracy(), Files.readString(rref.model()), store.realize(model).equals(rref));
            """);
    assertThat(seen).hasToString("[0.75, 7 1000 42, true]");
  }
}
