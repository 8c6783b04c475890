package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The host on which a build ran.
 *
 * @param host the host name
 * @param system the operating system: name, version, architecture
 * @param jvm the Java virtual machine: name and version
 */
public record HostInfo(String host, String system, String jvm) {

  /**
   * Returns the description of this host.
   *
   * @return the host as the system and the JVM report it
   */
  public static HostInfo here() {
    return new HostInfo(
        hostName(),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s"
            .formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version")));
  }

  static HostInfo read(JsonNode json) {
    return new HostInfo(
        StoreJson.text(json, "host"), StoreJson.text(json, "system"), StoreJson.text(json, "jvm"));
  }

  void write(ObjectNode json) {
    json.put("host", host);
    json.put("system", system);
    json.put("jvm", jvm);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
