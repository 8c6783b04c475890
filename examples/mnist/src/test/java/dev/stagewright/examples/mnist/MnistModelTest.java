package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.TestBuildContext;
import dev.stagewright.TestBuildContext.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistModelTest {
  @TempDir
  static Path data;

  private static Path many;
  private static Path few;

  @TempDir
  Path folder;

  @BeforeAll
  static void draw() throws IOException {
    many = digits("many.npz", 1_000, 200);
    few = digits("few.npz", 70, 20);
  }

  @Test
  void learnsToReadAndSavesWhatItLearned() throws IOException {
    MnistModel stage = train(many, 2, Optional.of(1L), TestBuildContext.in(folder));
    assertThat(stage.accuracy).isBetween(0.7, 1.0);

    LabelledImages test = MnistFile.read(many).test();
    Cnn restored = Cnn.load(stage.model);
    assertThat(restored.accuracy(test)).isEqualTo(stage.accuracy);
    int[] together = restored.read(test);
    int[] oneByOne =
        IntStream.range(0, 20).map(i -> restored.read(test.image(i))).toArray();
    assertThat(together).startsWith(oneByOne);
  }

  @Test
  void aSeedMakesItRepeatable() throws IOException {
    Path first = train(few, 2, Optional.of(7L), TestBuildContext.in(folder)).model;
    byte[] bytes = Files.readAllBytes(first);
    Path again = train(few, 2, Optional.of(7L), TestBuildContext.in(folder)).model;
    assertThat(Files.readAllBytes(again)).isEqualTo(bytes);
    Path other = train(few, 2, Optional.of(8L), TestBuildContext.in(folder)).model;
    assertThat(Files.readAllBytes(other)).isNotEqualTo(bytes);
  }

  /** Checks that equal trainings do not differ by the times in the zip. */
  @Test
  void savesNoTimes() throws IOException {
    Path model = train(few, 1, Optional.of(7L), TestBuildContext.in(folder)).model;
    try (ZipFile zip = new ZipFile(model.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct())
          .containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
    }
  }

  @Test
  void withoutASeedEveryTrainingDiffersAndCanBeRepeatedFromItsLog() throws IOException {
    TestBuildContext build = TestBuildContext.in(folder);
    byte[] first = Files.readAllBytes(train(few, 1, Optional.empty(), build).model);
    byte[] second = Files.readAllBytes(train(few, 1, Optional.empty(), build).model);
    assertThat(second).isNotEqualTo(first);

    String logged = build.lines().get(0).replaceAll("The seed is (-?\\d+);.*", "$1");
    Path repeated = train(few, 1, Optional.of(Long.valueOf(logged)), build).model;
    assertThat(Files.readAllBytes(repeated)).isEqualTo(first);
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    TestBuildContext build = TestBuildContext.in(folder);
    train(few, 2, Optional.of(1L), build);
    assertThat(build.steps())
        .containsExactly(
            new Step("epoch", 0, 2),
            new Step("image", 32, 70),
            new Step("image", 64, 70),
            new Step("image", 70, 70),
            new Step("epoch", 1, 2),
            new Step("image", 32, 70),
            new Step("image", 64, 70),
            new Step("image", 70, 70),
            new Step("epoch", 2, 2));
    assertThat(build.lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("The seed is 1; \\d+ threads, oneDNN (on|missing)"),
            line -> assertThat(line).startsWith("After epoch 1 the loss is 2."),
            line -> assertThat(line).startsWith("After epoch 2 the loss is "),
            line -> assertThat(line).startsWith("The accuracy is 0."));
  }

  private MnistModel train(Path dataset, int epochs, Optional<Long> seed, TestBuildContext build)
      throws IOException {
    MnistModel stage = new MnistModel();
    stage.dataset = dataset;
    stage.epochs = epochs;
    stage.seed = seed;
    stage.model = folder.resolve("model.zip");
    stage.train(build);
    return stage;
  }

  private static Path digits(String name, int train, int test) throws IOException {
    Digits digits = new Digits();
    digits.train = train;
    digits.test = test;
    digits.npz = data.resolve(name);
    digits.draw();
    return digits.npz;
  }
}
