package dev.stagewright.internal.manifest;

import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of everything that a build made: checksum lines for {@code sha256sum -c}, and comments
 * for the rest.
 *
 * @param entries every file, folder and link, ordered by path
 */
public record Manifest(List<ManifestEntry> entries) {
  /** The first line of every manifest. */
  public static final String HEAD = "# stagewright manifest 1\n";

  /**
   * Sorts the entries.
   *
   * @param entries every file, folder and link
   */
  public Manifest {
    entries = entries.stream().sorted(Comparator.comparing(ManifestEntry::path)).toList();
  }

  /**
   * Parses a manifest, strictly: it must print as the same text.
   *
   * @param text the result of {@link #text}
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
   * Returns the text that is hashed and kept.
   *
   * @return its lines
   */
  public String text() {
    return entries.stream().map(ManifestEntry::lines).collect(Collectors.joining("", HEAD, ""));
  }

  /**
   * Returns the hash of the manifest.
   *
   * @return the hash of its text
   */
  public Hash hash() {
    return Hash.of(text());
  }
}
