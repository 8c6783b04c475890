package dev.stagewright.internal.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.ref.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reader of manifest entries, one after the other. The caller verifies the manifest's hash. */
public final class ManifestReader implements Iterator<ManifestEntry>, AutoCloseable {
  private static final String COMMENT = "# ";
  private static final Pattern CHECKSUM =
      Pattern.compile("\\\\?([0-9a-f]{64}) {2}.*", Pattern.DOTALL);

  private final BufferedReader lines;
  private @Nullable String ahead;

  private ManifestReader(Reader text) throws IOException {
    this.lines = new BufferedReader(text);
    lines.readLine(); // the head
    this.ahead = lines.readLine();
  }

  static List<ManifestEntry> read(String text) {
    List<ManifestEntry> entries = new ArrayList<>();
    try (ManifestReader reader = new ManifestReader(new StringReader(text))) {
      reader.forEachRemaining(entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /**
   * Opens a manifest.
   *
   * @param manifest the file
   * @return a reader, to be closed, that throws {@link ConfigException}s for malformed entries
   * @throws IOException if the file cannot be read
   */
  public static ManifestReader open(Path manifest) throws IOException {
    return new ManifestReader(Files.newBufferedReader(manifest));
  }

  /**
   * Hashes the text that the entries of a file would print as.
   *
   * @param manifest the file
   * @return the hash of the file, if it is unchanged
   * @throws ConfigException if it is not a manifest
   * @throws IOException if it cannot be read
   */
  public static Hash rewritten(Path manifest) throws IOException {
    MessageDigest digest = Hash.digest();
    digest.update(Manifest.HEAD.getBytes(StandardCharsets.UTF_8));
    String last = "";
    try (ManifestReader entries = open(manifest)) {
      while (entries.hasNext()) {
        ManifestEntry entry = entries.next();
        digest.update(entry.lines().getBytes(StandardCharsets.UTF_8));
        if (entry.path().compareTo(last) < 0) {
          throw new ConfigException("\"%s\" is out of order".formatted(entry.path()));
        }
        last = entry.path();
      }
    }
    return Hash.of(digest);
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public ManifestEntry next() {
    JsonNode attributes = attributes(nextLine());
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
            checksum());
      default ->
        throw new ConfigException("a manifest has no entries of type \"%s\"".formatted(type));
    };
  }

  private String nextLine() {
    String line = ahead;
    if (line == null) {
      throw new NoSuchElementException();
    }
    try {
      ahead = lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }

  private static JsonNode attributes(String line) {
    try {
      if (line.startsWith(COMMENT)) {
        return StrictJson.parse(line.substring(COMMENT.length()));
      }
    } catch (JsonProcessingException e) {
      throw new ConfigException("a manifest has no line \"%s\": %s".formatted(line, e));
    }
    throw new ConfigException("a manifest has no line \"%s\"".formatted(line));
  }

  private Hash checksum() {
    Matcher matcher = CHECKSUM.matcher(hasNext() ? nextLine() : "");
    if (!matcher.matches()) {
      throw new ConfigException("a file has no checksum");
    }
    return new Hash(matcher.group(1));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
