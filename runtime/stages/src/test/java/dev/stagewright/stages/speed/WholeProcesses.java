package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what whole processes take for a stage: the first makes everything, the others find all of
 * it made.
 *
 * @param folder a folder to work in
 * @param runs how many warm runs there are, of which the fastest counts
 */
record WholeProcesses(Path folder, int runs) {

  /** Compares all that this machine has, taking turns. */
  void print(List<Integer> sizes) throws IOException, InterruptedException {
    List<Peer> peers = new ArrayList<>();
    for (Peer peer : Peer.values()) {
      if (peer.isPresent(folder)) {
        peers.add(peer);
      }
    }
    Table table = Table.titled(
        "Whole processes, us a stage (ours, unflushed / theirs)",
        Stream.concat(Stream.of("shape", "stages", ""), peers.stream().map(Peer::toString)));
    for (int stages : sizes) {
      for (Shape shape : Shape.values()) {
        compare(table, peers, shape, stages);
      }
    }
    Stream.of(Peer.values())
        .filter(peer -> !peers.contains(peer))
        .forEach(peer -> System.out.printf("%nAbsent here: %s%n", peer));
  }

  private void compare(Table table, List<Peer> peers, Shape shape, int stages)
      throws IOException, InterruptedException {
    double[] cold = new double[peers.size()];
    double[] warm = new double[peers.size()];
    for (int run = 0; run <= runs; run++) {
      for (int i = 0; i < cold.length; i++) {
        double time = run(peers.get(i), shape, stages) * 1e6 / stages;
        if (run == 0) {
          cold[i] = time;
          warm[i] = Double.POSITIVE_INFINITY;
        } else {
          warm[i] = Math.min(warm[i], time);
        }
      }
    }
    table.row(Stream.of(shape, stages, "cold"), cold);
    table.row(Stream.of(shape, stages, "warm"), warm);
  }

  private double run(Peer peer, Shape shape, int stages) throws IOException, InterruptedException {
    Path place = folder.resolve("%s-%s-%d".formatted(peer, shape, stages));
    if (!Files.exists(place)) {
      peer.write(Files.createDirectory(place), shape, stages);
    }
    return Commands.run(place, peer.command(place, shape, stages)).seconds();
  }
}
