package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A benchmark of a fan: the time to build it, and the processors that are busy meanwhile.
 *
 * @param folder a folder to work in
 * @param runs how many runs there are, of which the fastest counts
 */
record CoresBenchmark(Path folder, int runs) {
  /** The tools that take a number of cores, and work for a stage. */
  private static final List<BuildTool> PEERS =
      List.of(BuildTool.STAGEWRIGHT, BuildTool.MAKE, BuildTool.NINJA);

  private static final int BUSY = 33;
  private static final int TRIVIAL = 1_000;

  void print() throws IOException, InterruptedException {
    List<BuildTool> peers = BuildTool.present(PEERS, folder);
    MarkdownTable table = MarkdownTable.titled(
        "A fan in parallel, seconds, and processors busy",
        Stream.concat(
            Stream.of("work", "stages", "cores", ""), peers.stream().map(BuildTool::toString)));
    for (int cores : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
      compare(table, peers, new BenchmarkJob(GraphShape.FAN, BUSY, StageWork.BUSY, cores));
      compare(table, peers, new BenchmarkJob(GraphShape.FAN, TRIVIAL, StageWork.TRIVIAL, cores));
    }
  }

  private void compare(MarkdownTable table, List<BuildTool> peers, BenchmarkJob job)
      throws IOException, InterruptedException {
    double[] seconds = new double[peers.size()];
    double[] busy = new double[peers.size()];
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < seconds.length; i++) {
        Programs.Result result = build(peers.get(i), job, run);
        if (run == 0 || result.seconds() < seconds[i]) {
          seconds[i] = result.seconds();
          busy[i] = result.processors() / result.seconds();
        }
      }
    }
    table.row(Stream.of(job.work(), job.stages(), job.cores(), "seconds"), seconds);
    table.row(Stream.of(job.work(), job.stages(), job.cores(), "busy"), busy);
  }

  private Programs.Result build(BuildTool peer, BenchmarkJob job, int run)
      throws IOException, InterruptedException {
    Path place = Files.createDirectory(folder.resolve("%s-%s-%s".formatted(peer, job, run)));
    peer.write(place, job);
    return Programs.run(place, peer.command(place, job));
  }
}
