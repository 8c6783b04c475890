package dev.stagewright.processor.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A span of time, in seconds.
 *
 * @param wall by the clock
 * @param cpu of all cores, in user and system mode; NaN where the system does not tell
 */
record Seconds(double wall, double cpu) {
  private static final Path PROCESS = Path.of("/proc/self/stat");
  private static final double TICKS = 100;

  /** Tells the clock, and what the processes that this one waited for have used. */
  static Seconds now() throws IOException {
    return new Seconds(System.nanoTime() / 1e9, children());
  }

  private static double children() throws IOException {
    if (!Files.exists(PROCESS)) {
      return Double.NaN;
    }
    String stat = Files.readString(PROCESS);
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(afterName[13]) + Long.parseLong(afterName[14])) / TICKS;
  }

  Seconds minus(Seconds other) {
    return new Seconds(wall - other.wall, cpu - other.cpu);
  }

  static Seconds least(List<Seconds> times) {
    return new Seconds(
        times.stream().mapToDouble(Seconds::wall).min().orElseThrow(),
        times.stream().mapToDouble(Seconds::cpu).min().orElseThrow());
  }

  static Seconds median(List<Seconds> times) {
    return new Seconds(middle(times, Seconds::wall), middle(times, Seconds::cpu));
  }

  private static double middle(List<Seconds> times, ToDoubleFunction<Seconds> part) {
    return times.stream()
        .mapToDouble(part)
        .sorted()
        .skip(times.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
