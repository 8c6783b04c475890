package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The time of the processors, as Linux counts it. */
final class CpuTime {
  private static final Path PROCESS = Path.of("/proc/self/stat");
  private static final double TICKS = 100;

  private CpuTime() {}

  /**
   * Tells the seconds, in user and system mode, of all processes that this one has waited for; NaN
   * where the system does not tell.
   */
  static double ofChildren() throws IOException {
    if (!Files.exists(PROCESS)) {
      return Double.NaN;
    }
    String stat = Files.readString(PROCESS);
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(afterName[13]) + Long.parseLong(afterName[14])) / TICKS;
  }
}
