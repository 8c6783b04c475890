package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.path.PortableName;
import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that no stage made, given where the file of a stage is expected.
 *
 * @param text a path of this machine, or a URL
 */
record ForeignFile(String text) {
  private static final Pattern REMOTE = Pattern.compile("(?i)https?://.*");
  private static final Pattern LOCAL = Pattern.compile("(?i)file:/.*");
  private static final String STAGE = "dev.stagewright.stages.FetchUrl";

  /**
   * Returns advice on how to import the file: with all that can be known, so that it may be copied.
   */
  String remedy() {
    return instead()
        .map(input ->
            "a file comes in by a stage, so give %s instead (at a shell between single quotes)"
                .formatted(input))
        .orElse(
            "nor is that a file of this machine, which would come in by the stage %s with its URL"
                .formatted(STAGE));
  }

  private Optional<ObjectNode> instead() {
    try {
      if (REMOTE.matcher(text).matches()) {
        return Optional.of(input(URI.create(text), name(URI.create(text).getPath())));
      }
      Path file = LOCAL.matcher(text).matches() ? Path.of(URI.create(text)) : Path.of(text);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      ObjectNode input = input(file.toUri(), name(file.toString()));
      input.withObject("/config").put("sha256", sha256(file));
      return Optional.of(input);
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty(); // what is no path or cannot be read
    }
  }

  private static ObjectNode input(URI url, String name) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("stage", STAGE);
    // A single quote would end the text that the shell takes as it is.
    String quotable = url.toASCIIString().replace("'", "%27");
    input.putObject("config").put("url", quotable).put("filename", name);
    return input.put("path", name);
  }

  private static String name(String path) {
    String last = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    String plain = last.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    return plain.isEmpty() || PortableName.fault(plain).isPresent() ? "file" : plain;
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Hash.digest();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return Hash.of(digest).hex();
  }
}
