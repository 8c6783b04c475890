package dev.stagewright.stages.speed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A benchmark of hashing: as a whole process, and in a warm JVM.
 *
 * @param folder a folder to work in
 * @param runs how many runs there are, of which the fastest counts
 */
record HashingBenchmark(Path folder, int runs) {
  private static final int BLOCK = 10 << 10;
  private static final int MANY = 100;
  private static final int GIBIBYTE = 1 << 30;

  void print() throws IOException, InterruptedException {
    List<HashTool> hashers =
        Stream.of(HashTool.values()).filter(HashTool::isPresent).toList();
    MarkdownTable table = MarkdownTable.titled(
        "Hashing, seconds",
        Stream.concat(Stream.of("", "JVM"), hashers.stream().map(HashTool::toString)));
    compare(table, hashers, "10,000 files of 10 KiB", files(MANY, MANY, BLOCK), 50);
    compare(table, hashers, "one file of 1 GiB", files(1, 1, GIBIBYTE), 5);
  }

  private void compare(
      MarkdownTable table, List<HashTool> hashers, String what, Path tree, int rounds)
      throws IOException, InterruptedException {
    double[] cold = new double[hashers.size()];
    Arrays.fill(cold, Double.POSITIVE_INFINITY);
    double[] warm = cold.clone();
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < cold.length; i++) {
        cold[i] = Math.min(cold[i], hashers.get(i).process(tree));
        warm[i] = Math.min(warm[i], hashers.get(i).settled(tree, rounds));
      }
    }
    table.row(Stream.of(what, "cold"), cold);
    table.row(Stream.of(what, "warm"), warm);
    FileUtils.deleteDirectory(tree.toFile());
  }

  /** Writes noise in folders. */
  private Path files(int folders, int files, int size) throws IOException {
    Random random = new Random(1);
    byte[] block = new byte[BLOCK];
    Path tree = folder.resolve("tree");
    for (int i = 0; i < folders; i++) {
      Path inner = Files.createDirectories(tree.resolve("folder" + i));
      for (int j = 0; j < files; j++) {
        try (OutputStream out = Files.newOutputStream(inner.resolve("file" + j))) {
          for (int left = size; left > 0; left -= BLOCK) {
            random.nextBytes(block);
            out.write(block, 0, Math.min(left, BLOCK));
          }
        }
      }
    }
    return tree;
  }
}
