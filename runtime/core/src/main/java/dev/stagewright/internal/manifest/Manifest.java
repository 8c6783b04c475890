package dev.stagewright.internal.manifest;

import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that a build made: checksum lines for {@code sha256sum -c}, the rest as comments.
 *
 * @param entries every file, folder and link, ordered by path
 */
public record Manifest(List<ManifestEntry> entries) {
  /** The first line of each. */
  public static final String HEAD = "# stagewright manifest 1\n";

  /**
   * Orders the entries.
   *
   * @param entries every file, folder and link
   */
  public Manifest {
    entries = entries.stream().sorted(Comparator.comparing(ManifestEntry::path)).toList();
  }

  /**
   * Reads a manifest; only what prints as the same text is one.
   *
   * @param text what {@link #text} gave
   * @return the manifest
   * @throws IllegalArgumentException if it is anything else
   */
  public static Manifest parse(String text) {
    Manifest manifest = new Manifest(ManifestReader.read(text));
    if (!manifest.text().equals(text)) {
      throw new ConfigException("it is no manifest, or not as it was written");
    }
    return manifest;
  }

  /**
   * Writes the text that is hashed and kept.
   *
   * @return its lines
   */
  public String text() {
    return entries.stream().map(ManifestEntry::lines).collect(Collectors.joining("", HEAD, ""));
  }

  /**
   * Hashes the manifest.
   *
   * @return the hash of its text
   */
  public Hash hash() {
    return Hash.of(text());
  }
}
