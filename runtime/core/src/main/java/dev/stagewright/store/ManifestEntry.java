package dev.stagewright.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.CanonicalJson;
import dev.stagewright.ref.Hash;

/** What a manifest says of one file, folder or link. */
sealed interface ManifestEntry {

  /** Where it lies: relative, with {@code /} between segments. */
  String path();

  /** The lines that stand for it. */
  String lines();

  record Directory(String path) implements ManifestEntry {
    @Override
    public String lines() {
      return attributes("directory", path);
    }
  }

  record Link(String path, String target) implements ManifestEntry {
    @Override
    public String lines() {
      return print(object("link", path).put("target", target));
    }
  }

  record File(String path, long size, boolean executable, Hash hash) implements ManifestEntry {
    @Override
    public String lines() {
      ObjectNode attributes = object("file", path).put("size", size);
      if (executable) {
        attributes.put("executable", true);
      }
      return print(attributes) + checksumLine();
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

  private static String attributes(String type, String path) {
    return print(object(type, path));
  }

  private static ObjectNode object(String type, String path) {
    return JsonNodeFactory.instance.objectNode().put("path", path).put("type", type);
  }

  private static String print(ObjectNode attributes) {
    return "# " + CanonicalJson.write(attributes) + "\n";
  }
}
