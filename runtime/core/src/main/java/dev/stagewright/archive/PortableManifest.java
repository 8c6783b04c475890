package dev.stagewright.archive;

import dev.stagewright.config.ConfigException;
import dev.stagewright.file.LinkTarget;
import dev.stagewright.manifest.Manifest;
import dev.stagewright.manifest.ManifestEntry;
import dev.stagewright.manifest.ManifestEntry.Directory;
import dev.stagewright.manifest.ManifestEntry.File;
import dev.stagewright.manifest.ManifestEntry.Link;
import dev.stagewright.ref.RelativePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether the tree that a manifest lists can be laid out on any system, and never beside its
 * folder. A build may choose names that only its own system knows; those do not travel.
 */
final class PortableManifest {
  /** No system follows a longer path, and what comes before it counts, too. */
  private static final int LONGEST = 3_000;

  private final Path root;
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> folders = new HashSet<>(Set.of(""));

  private PortableManifest(Path root) {
    this.root = root;
  }

  /** Throws what says which entry cannot be laid out in the folder, and why. */
  static void check(Manifest manifest, Path root) {
    PortableManifest tree = new PortableManifest(root);
    manifest.entries().forEach(tree::check);
  }

  /** A folder comes before what it holds, since its path is the beginning of theirs. */
  private void check(ManifestEntry entry) {
    String path = new RelativePath(entry.path()).text();
    if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw fault(path.substring(0, 40) + "…", "it has more than %d bytes".formatted(LONGEST));
    }
    String other = places.put(RelativePath.folded(path), path);
    if (other != null) {
      throw fault(
          path,
          other.equals(path)
              ? "it is listed twice"
              : "systems that ignore case or compose letters take \"%s\" for it".formatted(other));
    }
    // What lies below a link would be written where the link leads.
    if (!folders.contains(path.substring(0, Math.max(0, path.lastIndexOf('/'))))) {
      throw fault(path, "it lies in no folder that is listed");
    }
    if (entry instanceof Directory) {
      folders.add(path);
    } else if (entry instanceof Link link) {
      checkTarget(link);
    } else if (entry instanceof File file && file.size() < 0) {
      throw fault(path, "its size is negative");
    }
  }

  private void checkTarget(Link link) {
    if (!isPortable(link.target())) {
      throw fault(link.path(), "other systems have no link to \"%s\"".formatted(link.target()));
    }
    Path place = new RelativePath(link.path()).in(root);
    Path target = root.getFileSystem().getPath(link.target());
    if (link.target().isEmpty() || LinkTarget.leadsOut(root, place, target)) {
      throw fault(
          link.path(), "it links to \"%s\", outside the realization".formatted(link.target()));
    }
  }

  /** As a path of one segment, but that it may climb; where to is for others to judge. */
  private static boolean isPortable(String target) {
    return Arrays.stream(target.split("/"))
        .filter(segment -> !Set.of("", ".", "..").contains(segment))
        .allMatch(segment -> RelativePath.fault(segment).isEmpty());
  }

  private static ConfigException fault(String path, String fault) {
    return new ConfigException("\"%s\" cannot be laid out: %s".formatted(path, fault));
  }
}
