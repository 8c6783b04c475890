package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.stagewright.TestBuildContext;
import dev.stagewright.TestBuildContext.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnealingTest {
  @TempDir
  Path folder;

  @Test
  void comesCloseToTheLowestPoint() throws IOException {
    Annealing stage = anneal(60, Optional.of(1L), TestBuildContext.in(folder));
    assertThat(stage.energy).isBetween(0.0, 0.9);
    double[] point = stage.point.stream().mapToDouble(x -> x).toArray();
    assertThat(stage.terrain.energy(point)).isEqualTo(stage.energy);
  }

  @Test
  void leavesALineAStep() throws IOException {
    Annealing stage = anneal(30, Optional.of(1L), TestBuildContext.in(folder));
    List<TraceLine> lines = TraceLine.read(stage.trace);
    assertThat(Files.readAllLines(stage.trace)).first().isEqualTo("points,temperature,energy,best");
    assertThat(lines).hasSize(30);
    assertThat(lines).extracting(TraceLine::points).startsWith(51, 101, 151);
    assertThat(lines).extracting(TraceLine::temperature).startsWith(20.0, 18.0, 16.2);
    assertThat(lines).allMatch(line -> line.energy() >= line.best());
    assertThat(best(lines).boxed()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(lines.get(29).best()).isCloseTo(stage.energy, offset(1e-6));
  }

  @Test
  void climbsAsLongAsItIsHot() throws IOException {
    List<TraceLine> lines =
        TraceLine.read(anneal(60, Optional.of(1L), TestBuildContext.in(folder)).trace);
    assertThat(lines.subList(0, 20)).anyMatch(line -> line.energy() > line.best() + 10);
    assertThat(lines.subList(40, 60)).allMatch(line -> line.energy() < line.best() + 5);
  }

  @Test
  void aSeedMakesItRepeatable() throws IOException {
    byte[] bytes = trace(Optional.of(7L), TestBuildContext.in(folder));
    assertThat(trace(Optional.of(7L), TestBuildContext.in(folder))).isEqualTo(bytes);
    assertThat(trace(Optional.of(8L), TestBuildContext.in(folder))).isNotEqualTo(bytes);
  }

  @Test
  void withoutASeedEverySearchDiffersAndCanBeRepeatedFromItsLog() throws IOException {
    TestBuildContext build = TestBuildContext.in(folder);
    byte[] first = trace(Optional.empty(), build);
    assertThat(trace(Optional.empty(), build)).isNotEqualTo(first);

    String logged = build.lines().get(0).replace("The seed is ", "");
    assertThat(trace(Optional.of(Long.valueOf(logged)), build)).isEqualTo(first);
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    TestBuildContext build = TestBuildContext.in(folder);
    Annealing stage = anneal(3, Optional.of(1L), build);
    assertThat(build.steps())
        .containsExactly(new Step("step", 1, 3), new Step("step", 2, 3), new Step("step", 3, 3));
    assertThat(build.lines()).containsExactly("The seed is 1", "The energy is " + stage.energy);
  }

  private byte[] trace(Optional<Long> seed, TestBuildContext build) throws IOException {
    return Files.readAllBytes(anneal(5, seed, build).trace);
  }

  private Annealing anneal(int steps, Optional<Long> seed, TestBuildContext build)
      throws IOException {
    Annealing stage = new Annealing();
    stage.terrain = Terrains.hidden(2, 42);
    stage.steps = steps;
    stage.moves = 50;
    stage.seed = seed;
    stage.trace = folder.resolve("trace.csv");
    stage.anneal(build);
    return stage;
  }

  private static DoubleStream best(List<TraceLine> lines) {
    return lines.stream().mapToDouble(TraceLine::best);
  }
}
