package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.LinkCount;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.manifest.ManifestReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool with a hard link to each file of the realizations, named by the hash of its bytes, so that
 * equal files are stored once. Nothing depends on the pool: a file that cannot be linked, because
 * of its owner, its number of links or its file system, stays as it is.
 *
 * @param folder the folder of the links
 * @param disk the disk under it
 */
record BlobPool(Path folder, Storage disk) {
  private static final Logger LOG = LoggerFactory.getLogger(BlobPool.class);

  /** A mode belongs to a file and all its names, so executables have links of their own. */
  private static final String EXECUTABLE = "-x";

  /**
   * Shares the files of a realization that is sealed and not yet visible, and whose files were just
   * checked against the manifest.
   *
   * @param entries the entries of its manifest; empty to read it here
   */
  void share(Path realization, List<ManifestEntry> entries) throws IOException {
    if (!LinkCount.isKnown(folder)) {
      return; // an orphan could no longer be told from a link in use
    }
    if (!entries.isEmpty()) {
      share(realization, entries.iterator());
    } else {
      try (ManifestReader read = ManifestReader.open(realization.resolve(StoreLayout.MANIFEST))) {
        share(realization, read);
      }
    }
    disk.passed(SyncPoint.CONTENTS_SHARED);
  }

  private void share(Path realization, Iterator<ManifestEntry> entries) throws IOException {
    Path files = realization.resolve(StoreLayout.FILES);
    Path draft = realization.resolve("link");
    while (entries.hasNext()) {
      if (entries.next() instanceof ManifestEntry.File file && file.size() > 0) {
        Path place = files.resolve(file.path());
        if (isDrafted(place, folder.resolve(name(file)), draft)) {
          replace(place, draft);
        }
      }
    }
  }

  private static String name(ManifestEntry.File file) {
    return file.hash() + (file.executable() ? EXECUTABLE : "");
  }

  /**
   * Links the draft to an equal file of the pool. Returns false if the file itself is, or becomes,
   * the pooled one.
   */
  private boolean isDrafted(Path file, Path content, Path draft) {
    try {
      if (isFirst(file, content) || Files.isSameFile(file, content)) {
        return false;
      }
      Files.createLink(draft, content);
      if (isKept(draft, file)) {
        return true;
      }
      Files.delete(content);
      Files.createLink(content, file);
    } catch (IOException e) {
      LOG.debug("{} is not shared", file, e);
    }
    return false;
  }

  /** Returns whether the pooled file is undamaged: a file changed by hand must not spread. */
  private static boolean isKept(Path draft, Path file) throws IOException {
    boolean equal = false;
    try {
      PosixFileAttributes other = attributes(draft);
      equal = other.isRegularFile()
          && other.permissions().equals(attributes(file).permissions())
          && Files.mismatch(draft, file) < 0;
    } finally {
      if (!equal) {
        Files.delete(draft);
      }
    }
    return equal;
  }

  /**
   * Adds a file to the pool. Asking for the folder before each link would cost as much as the link.
   */
  private boolean isFirst(Path file, Path content) throws IOException {
    try {
      Files.createLink(content, file);
      return true;
    } catch (NoSuchFileException e) {
      Files.createDirectories(folder);
      Files.createLink(content, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static PosixFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void replace(Path file, Path draft) throws IOException {
    Path around = file.resolveSibling("");
    FilePermissions.makeWritable(around);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    FilePermissions.sealFolder(around);
  }

  /** Returns the pooled files that no realization contains any more. */
  List<Path> orphans() throws IOException {
    List<Path> orphans = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> contents = Files.newDirectoryStream(folder)) {
        for (Path content : contents) {
          if (LinkCount.of(content) == 1) {
            orphans.add(content);
          }
        }
      }
    }
    return orphans;
  }
}
