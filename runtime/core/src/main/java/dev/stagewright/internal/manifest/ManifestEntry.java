package dev.stagewright.internal.manifest;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.ref.Hash;
import java.util.Arrays;

/** What a manifest says of one file, folder or link. */
public sealed interface ManifestEntry {

  /**
   * Tells where it lies.
   *
   * @return a path relative to the realization's files, with {@code /} between segments
   */
  String path();

  /**
   * Prints the lines that stand for it.
   *
   * @return whole lines
   */
  String lines();

  /**
   * A folder.
   *
   * @param path where it lies
   */
  record Directory(String path) implements ManifestEntry {
    /**
     * Checks the path.
     *
     * @param path where it lies
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
   * @param path where it lies
   * @param target what it points to, relative to its folder and inside the realization
   */
  record Link(String path, String target) implements ManifestEntry {
    /**
     * Checks the path, not the target.
     *
     * @param path where it lies
     * @param target what it points to
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
   * @param path where it lies
   * @param size how many bytes it has
   * @param executable whether its owner may run it
   * @param hash the hash of its bytes
   */
  record File(String path, long size, boolean executable, Hash hash) implements ManifestEntry {
    /**
     * Checks the path.
     *
     * @param path where it lies
     * @param size how many bytes it has
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
     * Escaped as GNU coreutils do it: a leading backslash tells that the name is. They take a bare
     * {@code -} for their input.
     */
    private String checksumLine() {
      String name = path.equals("-") ? "./-" : path;
      String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
      return (escaped.equals(name) ? "" : "\\") + hash + "  " + escaped + "\n";
    }
  }

  /** A build may choose names that no configuration could, but none that leads elsewhere. */
  private static void checkInside(String path) {
    boolean inside = Arrays.stream(path.split("/", -1))
        .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
    if (!inside || path.indexOf('\0') >= 0) {
      throw new ConfigException("\"%s\" is no path inside a realization".formatted(path));
    }
  }

  /** Canonical JSON, written out in the order of its members: a tree of files has a lot of it. */
  private static String print(String before, String path, String after, String type) {
    String named = "\"path\":" + CanonicalJson.write(path);
    return "# {" + before + named + after + ",\"type\":\"" + type + "\"}\n";
  }
}
