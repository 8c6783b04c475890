package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ref.Hash;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user sees it. */
class MnistTest {
  @TempDir
  Path folder;

  private record Said(int exit, String out, String err) {}

  @Test
  void trainsOnceAndThenFindsTheModelWithoutLoadingNd4j() throws Exception {
    Said first = run("--train", "100");
    Path loaded = folder.resolve("loaded");
    Process second = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + loaded,
            "-classpath",
            System.getProperty("java.class.path"),
            Mnist.class.getName(),
            "--store",
            store(),
            "--train",
            "100")
        .redirectErrorStream(true)
        .start();
    String out = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains(
            "digits       built in", "image 100 of 100", "epoch 1 of 1", "2 stages were built")
        .doesNotContain("in the store");
    assertThat(second.waitFor()).as(out).isZero();
    assertThat(out)
        .contains("Nothing was built")
        .contains(line(first, "rref"))
        .contains(line(first, "accuracy"));
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("MnistModelRRef"))
        .noneMatch(line -> line.contains("org.nd4j") || line.contains("org.deeplearning4j"));
  }

  @Test
  void rebuildTrainsOnceMoreAndKeepsTheBetter() {
    Said first = run("--train", "100");
    Said second = run("--train", "100", "--rebuild");
    assertThat(accuracy(second)).isGreaterThanOrEqualTo(accuracy(first));
    assertThat(second.out()).contains("digits       in the store", "1 stage was built");
    Said third = run("--train", "100");
    assertThat(third.out()).contains("Nothing was built").contains(line(second, "rref"));
  }

  @Test
  void trainsOnAFileThatItFetches() throws Exception {
    Path archive = archive();
    Said said = run(
        "--url",
        archive.toUri().toString(),
        "--sha256",
        Hash.of(Files.readAllBytes(archive)).hex());
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("fetch-url    built in", "image 100 of 100");
  }

  @Test
  void aWrongChecksumIsOneSentenceWithBothSums() throws Exception {
    Path archive = archive();
    String wrong = "0".repeat(64);
    Said said = run("--url", archive.toUri().toString(), "--sha256", wrong);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err())
        .contains("fetch-url", wrong, Hash.of(Files.readAllBytes(archive)).hex())
        .doesNotContain("\tat ");
  }

  private Path archive() throws Exception {
    Digits digits = new Digits();
    digits.train = 100;
    digits.test = 10;
    digits.npz = folder.resolve("mnist.npz");
    digits.draw();
    return digits.npz;
  }

  private Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("--store", store()));
    all.addAll(List.of(arguments));
    int exit = Mnist.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err),
        all.toArray(String[]::new));
    return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private static double accuracy(Said said) {
    return Double.parseDouble(line(said, "accuracy").substring("accuracy".length()));
  }

  private static String line(Said said, String start) {
    return said.out().lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
