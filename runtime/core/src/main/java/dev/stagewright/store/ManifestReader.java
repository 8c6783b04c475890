package dev.stagewright.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.Hash;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a manifest; whether they are as they were written is for its caller. */
final class ManifestReader {
  private static final String COMMENT = "# ";
  private static final Pattern CHECKSUM =
      Pattern.compile("\\\\?([0-9a-f]{64}) {2}.*", Pattern.DOTALL);

  private ManifestReader() {}

  static List<ManifestEntry> read(String text) {
    List<ManifestEntry> entries = new ArrayList<>();
    Iterator<String> lines = text.lines().skip(1).iterator();
    while (lines.hasNext()) {
      JsonNode attributes = attributes(lines.next());
      entries.add(entry(attributes, lines));
    }
    return entries;
  }

  private static ManifestEntry entry(JsonNode attributes, Iterator<String> lines) {
    String path = attributes.path("path").asText();
    String type = attributes.path("type").asText();
    return switch (type) {
      case "directory" -> new ManifestEntry.Directory(path);
      case "link" -> new ManifestEntry.Link(path, attributes.path("target").asText());
      case "file" ->
        new ManifestEntry.File(
            path,
            attributes.path("size").asLong(),
            attributes.path("executable").asBoolean(),
            checksum(lines));
      default ->
        throw new ConfigException("a manifest has no entries of type \"%s\"".formatted(type));
    };
  }

  private static JsonNode attributes(String line) {
    try {
      if (line.startsWith(COMMENT)) {
        return Json.parse(line.substring(COMMENT.length()));
      }
    } catch (JsonProcessingException e) {
      throw new ConfigException("a manifest has no line \"%s\": %s".formatted(line, e));
    }
    throw new ConfigException("a manifest has no line \"%s\"".formatted(line));
  }

  private static Hash checksum(Iterator<String> lines) {
    Matcher matcher = CHECKSUM.matcher(lines.hasNext() ? lines.next() : "");
    if (!matcher.matches()) {
      throw new ConfigException("a file has no checksum");
    }
    return new Hash(matcher.group(1));
  }
}
