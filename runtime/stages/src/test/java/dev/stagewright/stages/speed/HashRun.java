package dev.stagewright.stages.speed;

import dev.stagewright.internal.scan.ManifestWriter;
import java.io.IOException;
import java.nio.file.Path;

/** A process that hashes what is in its folder, again and again. */
final class HashRun {
  private HashRun() {}

  /** Takes who hashes, and how often; prints the seconds of the fastest. */
  public static void main(String[] arguments) throws IOException {
    Path tree = Path.of("").toAbsolutePath();
    double least = Double.POSITIVE_INFINITY;
    for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
      long start = System.nanoTime();
      if (HashTool.valueOf(arguments[0]) == HashTool.STAGEWRIGHT) {
        ManifestWriter.of(tree).hash();
      } else {
        DigestBaseline.of(tree);
      }
      least = Math.min(least, (System.nanoTime() - start) / 1e9);
    }
    System.out.println(least);
  }
}
