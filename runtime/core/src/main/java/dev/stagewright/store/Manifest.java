package dev.stagewright.store;

import dev.stagewright.ref.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that a build made: checksum lines for {@code sha256sum -c}, the rest as comments.
 *
 * @param entries every file, folder and link, ordered by path
 */
record Manifest(List<ManifestEntry> entries) {
  private static final String HEAD = "# stagewright manifest 1\n";

  Manifest {
    entries = entries.stream().sorted(Comparator.comparing(ManifestEntry::path)).toList();
  }

  String text() {
    return entries.stream().map(ManifestEntry::lines).collect(Collectors.joining("", HEAD, ""));
  }

  Hash hash() {
    return Hash.of(text());
  }
}
