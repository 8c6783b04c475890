package dev.stagewright.examples.mnist;

import static org.apache.commons.io.filefilter.FalseFileFilter.FALSE;
import static org.apache.commons.io.filefilter.TrueFileFilter.TRUE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A benchmark of the pair and of a training, beside PyTorch, printed as Markdown.
 *
 * @param folder a folder to work in
 * @param images how many images to learn from
 */
record MnistBenchmark(Path folder, int images) {
  private static final String OURS = "Deeplearning4j";
  private static final String THEIRS = "PyTorch";

  /** Takes a folder to make one in, how many images to learn from, and how often to run all. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0], "stagewright-mnist").toAbsolutePath();
    delete(folder);
    Files.createDirectories(folder);
    new MnistBenchmark(folder, Integer.parseInt(arguments[1]))
        .print(Integer.parseInt(arguments[2]));
    delete(folder);
  }

  /** Deletes a store, whose folders are read-only for all users but root. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (File inner : FileUtils.listFilesAndDirs(folder.toFile(), FALSE, TRUE)) {
        Files.setPosixFilePermissions(inner.toPath(), PosixFilePermissions.fromString("rwx------"));
      }
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private void print(int runs) throws Exception {
    Digits digits = new Digits();
    digits.train = images;
    digits.npz = folder.resolve("mnist.npz");
    digits.draw();
    Map<String, Measurements> fastest = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<String, MeasuredProgram> program :
          programs(digits.npz, run).entrySet()) {
        fastest.merge(program.getKey(), program.getValue().run(), Measurements::orFaster);
      }
    }
    System.out.printf(
        Locale.ROOT, "%n### MNIST: %,d images, the fastest of %d runs%n%n", images, runs);
    print(fastest);
  }

  /** Returns all programs in their order: the second finds the results of the first. */
  private Map<String, MeasuredProgram> programs(Path digits, int run) throws Exception {
    Path log = folder.resolve("log");
    MeasuredProgram pair = MeasuredProgram.java(
        log, PairRun.class, "--store", folder.resolve("store-" + run), "--train", images);
    Map<String, MeasuredProgram> programs = new LinkedHashMap<>();
    programs.put("the pair, cold", pair);
    programs.put("the pair, warm", pair);
    programs.put(OURS, MeasuredProgram.java(log, TrainingRun.class, digits, run));
    if (hasPyTorch(log)) {
      Path script = Path.of(MnistBenchmark.class.getResource("training.py").toURI());
      programs.put(
          THEIRS,
          new MeasuredProgram(log, List.of("python3", script.toString(), "" + digits, "" + run)));
    }
    return programs;
  }

  private static boolean hasPyTorch(Path log) throws InterruptedException {
    try {
      new MeasuredProgram(log, List.of("python3", "-c", "import numpy, torch")).run();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void print(Map<String, Measurements> fastest) {
    line(Stream.of(
        "",
        "seconds",
        "of the processor",
        "MiB at most",
        "images a second",
        "of the processor for 1,000",
        "ours / theirs",
        "accuracy"));
    line(Stream.of("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:"));
    double ours = fastest.getOrDefault(OURS, Measurements.NOTHING).get("training-processor");
    fastest.forEach((name, told) -> line(Stream.of(
        name,
        number("%.2f", told.get("seconds")),
        number("%.2f", told.get("processor")),
        number("%.0f", told.get("peak")),
        number("%.0f", images / told.get("training")),
        number("%.2f", told.get("training-processor") * 1_000 / images),
        number("%.2fx", ours / told.get("training-processor")),
        number("%.3f", told.get("accuracy")))));
    if (!fastest.containsKey(THEIRS)) {
      line(Stream.of(THEIRS, "absent here"));
    }
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }

  private static void line(Stream<String> cells) {
    System.out.println(cells.collect(Collectors.joining(" | ", "| ", " |")));
  }
}
