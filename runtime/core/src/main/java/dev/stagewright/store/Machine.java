package dev.stagewright.store;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a build ran.
 *
 * @param host the name of the host
 * @param system the operating system: name, version, architecture
 * @param jvm the Java virtual machine: name and version
 */
public record Machine(String host, String system, String jvm) {

  /**
   * Describes the machine that this runs on.
   *
   * @return what the host and the JVM say of themselves
   */
  public static Machine here() {
    return new Machine(
        hostName(),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s"
            .formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version")));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
