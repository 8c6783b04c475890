package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A benchmark of whole processes: the first makes everything, the others find all of it made.
 *
 * @param folder a folder to work in
 * @param runs how many warm runs there are, of which the fastest counts
 */
record ProcessBenchmark(Path folder, int runs) {

  /** Compares all that this machine has, taking turns. */
  void print(List<Integer> sizes) throws IOException, InterruptedException {
    List<BuildTool> peers = BuildTool.present(List.of(BuildTool.values()), folder);
    MarkdownTable table = MarkdownTable.titled(
        "Whole processes, us a stage (ours, unflushed / theirs)",
        Stream.concat(Stream.of("shape", "stages", ""), peers.stream().map(BuildTool::toString)));
    for (int stages : sizes) {
      for (GraphShape shape : GraphShape.values()) {
        compare(table, peers, BenchmarkJob.trivial(shape, stages));
      }
    }
  }

  private void compare(MarkdownTable table, List<BuildTool> peers, BenchmarkJob job)
      throws IOException, InterruptedException {
    double[] cold = new double[peers.size()];
    double[] warm = new double[peers.size()];
    for (int run = 0; run <= runs; run++) {
      for (int i = 0; i < cold.length; i++) {
        double time = seconds(peers.get(i), job) * 1e6 / job.stages();
        if (run == 0) {
          cold[i] = time;
          warm[i] = Double.POSITIVE_INFINITY;
        } else {
          warm[i] = Math.min(warm[i], time);
        }
      }
    }
    table.row(Stream.of(job.shape(), job.stages(), "cold"), cold);
    table.row(Stream.of(job.shape(), job.stages(), "warm"), warm);
  }

  /** Returns the time of a tool; one that fails has none, and its reason is printed. */
  private double seconds(BuildTool peer, BenchmarkJob job)
      throws IOException, InterruptedException {
    Path place = folder.resolve(peer + "-" + job);
    if (!Files.exists(place)) {
      peer.write(Files.createDirectory(place), job);
    }
    try {
      return Programs.run(place, peer.command(place, job)).seconds();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return Double.NaN;
    }
  }
}
