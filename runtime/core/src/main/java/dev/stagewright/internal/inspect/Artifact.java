package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.text.Quantity;

/**
 * A file, folder or link made by a build.
 *
 * @param entry its manifest entry
 */
public record Artifact(ManifestEntry entry) {

  /**
   * Returns the size.
   *
   * @return the bytes of a file; 0 for anything else
   */
  public long bytes() {
    return entry instanceof ManifestEntry.File file ? file.size() : 0;
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code path}, {@code type}, and {@code bytes}, {@code executable} and {@code sha256} of
   *     a file or the {@code target} of a link
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", entry.path());
    if (entry instanceof ManifestEntry.File file) {
      return json.put("type", "file")
          .put("bytes", file.size())
          .put("executable", file.executable())
          .put("sha256", file.hash().hex());
    }
    if (entry instanceof ManifestEntry.Link link) {
      return json.put("type", "link").put("target", link.target());
    }
    return json.put("type", "directory");
  }

  /**
   * Returns a description without the path.
   *
   * @return what it is, without its path
   */
  @Override
  public String toString() {
    if (entry instanceof ManifestEntry.File file) {
      return "%s of %s, %.7s"
          .formatted(
              file.executable() ? "an executable" : "a file",
              Quantity.of(file.size(), "byte"),
              file.hash());
    }
    return entry instanceof ManifestEntry.Link link ? "a link to " + link.target() : "a folder";
  }
}
