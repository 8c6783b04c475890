package dev.stagewright.examples.mnist;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The resources that this process has used so far. */
final class ResourceUsage {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIBIBYTES = 1024;

  private ResourceUsage() {}

  /** Seconds of the processor, on all cores. */
  static double processor() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return (double) system.getProcessCpuTime() / TimeUnit.SECONDS.toNanos(1);
  }

  /** Returns the peak of memory in MiB, or not a number on systems other than Linux. */
  static double peak() throws IOException {
    if (!Files.exists(STATUS)) {
      return Double.NaN;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBIBYTES)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Tells it, as every program here does: a name and a number a line. */
  static void print() throws IOException {
    System.out.println("processor " + processor());
    System.out.println("peak " + peak());
  }
}
