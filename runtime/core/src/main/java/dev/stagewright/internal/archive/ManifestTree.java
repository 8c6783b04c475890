package dev.stagewright.internal.archive;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.fs.LinkTarget;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.manifest.ManifestEntry.Directory;
import dev.stagewright.internal.manifest.ManifestEntry.File;
import dev.stagewright.internal.manifest.ManifestEntry.Link;
import dev.stagewright.internal.path.PortableName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A check that the tree of a manifest can be laid out on this system, inside its folder. Names that
 * only some systems allow can be transferred between those.
 */
final class ManifestTree {
  /**
   * The maximum path length: no system opens a longer one, and the folder's own path adds to it.
   */
  private static final int LONGEST = 3_000;

  private static final int LONGEST_NAME = 255;

  private final Path root;
  private final Set<String> places = new HashSet<>();
  private final Set<String> folders = new HashSet<>(Set.of(""));

  private ManifestTree(Path root) {
    this.root = root;
  }

  /** Throws an exception with the entry that cannot be laid out, and why. */
  static void check(Manifest manifest, Path root) {
    ManifestTree tree = new ManifestTree(root);
    manifest.entries().forEach(tree::check);
  }

  /** Checks an entry. A folder sorts before its content, since its path is a prefix. */
  private void check(ManifestEntry entry) {
    String path = entry.path();
    place(root, path);
    if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw fault(path.substring(0, 40) + "…", "it has more than %s bytes".formatted(LONGEST));
    }
    if (!places.add(path)) {
      throw fault(path, "it is listed twice");
    }
    // Content below a link would be written to its target.
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
    checkNames(root, link.path(), link.target());
    Path place = place(root, link.path());
    Path target = root.getFileSystem().getPath(link.target());
    if (link.target().isEmpty() || LinkTarget.leadsOut(root, place, target)) {
      throw fault(
          link.path(), "it links to \"%s\", outside the realization".formatted(link.target()));
    }
  }

  /** Returns the place of an entry, which this system must allow. */
  static Path place(Path root, String path) {
    checkNames(root, path, path);
    return root.resolve(path.replace("/", root.getFileSystem().getSeparator()));
  }

  private static void checkNames(Path root, String path, String names) {
    Arrays.stream(names.split("/", -1))
        .filter(name -> !Set.of("", ".", "..").contains(name))
        .flatMap(name -> nameFault(root, name).stream())
        .findFirst()
        .ifPresent(fault -> {
          throw fault(path, fault);
        });
  }

  private static Optional<String> nameFault(Path root, String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return Optional.of("it has a segment of more than %s bytes".formatted(LONGEST_NAME));
    }
    if (name.indexOf('\0') >= 0) {
      return Optional.of("it holds the character U+0000");
    }
    boolean isWindows = root.getFileSystem().getSeparator().equals("\\");
    return isWindows ? PortableName.fault(name) : Optional.empty();
  }

  /** Creates the exception for an entry whose place is taken by another name. */
  static ConfigException taken(String path) {
    return fault(
        path, "this file system takes it for another, by case or by how letters are composed");
  }

  private static ConfigException fault(String path, String fault) {
    return new ConfigException("\"%s\" cannot be laid out: %s".formatted(path, fault));
  }
}
