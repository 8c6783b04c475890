package dev.stagewright.internal.manifest;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.ref.Hash;
import java.util.Arrays;

/** An entry of a manifest: one file, folder or link. */
public sealed interface ManifestEntry {

  /**
   * Returns the path.
   *
   * @return a path relative to the realization's files, with {@code /} between segments
   */
  String path();

  /**
   * Returns the lines of the entry.
   *
   * @return whole lines
   */
  String lines();

  /**
   * A folder.
   *
   * @param path its path
   */
  record Directory(String path) implements ManifestEntry {
    /**
     * Checks the path.
     *
     * @param path its path
     */
    public Directory {
      checkInside(path);
    }

    @Override
    public String lines() {
      return print("", path, "", "directory");
    }
  }

  /**
   * A symbolic link.
   *
   * @param path its path
   * @param target its target, relative to its folder and inside the realization
   */
  record Link(String path, String target) implements ManifestEntry {
    /**
     * Checks the path, not the target.
     *
     * @param path its path
     * @param target its target
     */
    public Link {
      checkInside(path);
    }

    @Override
    public String lines() {
      return print("", path, ",\"target\":" + CanonicalJson.write(target), "link");
    }
  }

  /**
   * A file.
   *
   * @param path its path
   * @param size its size in bytes
   * @param executable whether its owner may run it
   * @param hash the hash of its bytes
   */
  record File(String path, long size, boolean executable, Hash hash) implements ManifestEntry {
    /**
     * Checks the path.
     *
     * @param path its path
     * @param size its size in bytes
     * @param executable whether its owner may run it
     * @param hash the hash of its bytes
     */
    public File {
      checkInside(path);
    }

    @Override
    public String lines() {
      return print(executable ? "\"executable\":true," : "", path, ",\"size\":" + size, "file")
          + checksumLine();
    }

    /**
     * Returns the checksum line, escaped as by GNU coreutils: a leading backslash marks an escaped
     * name. A bare {@code -} would mean standard input.
     */
    private String checksumLine() {
      String name = path.equals("-") ? "./-" : path;
      String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
      return (escaped.equals(name) ? "" : "\\") + hash + "  " + escaped + "\n";
    }
  }

  /** Checks that a path stays inside. A build may choose names that no configuration could. */
  private static void checkInside(String path) {
    boolean inside = Arrays.stream(path.split("/", -1))
        .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
    if (!inside || path.indexOf('\0') >= 0) {
      throw new ConfigException("\"%s\" is no path inside a realization".formatted(path));
    }
  }

  /**
   * Prints canonical JSON directly, in the order of its members: large trees have many such lines.
   */
  private static String print(String before, String path, String after, String type) {
    String named = "\"path\":" + CanonicalJson.write(path);
    return "# {" + before + named + after + ",\"type\":\"" + type + "\"}\n";
  }
}
