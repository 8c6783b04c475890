package dev.stagewright.internal.scan;

import dev.stagewright.internal.fs.FileNameException;
import dev.stagewright.internal.fs.FilePermissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a folder in the order of a manifest. Memory holds only the names in the folders on
 * the current path.
 */
final class SortedFileWalk implements Iterator<ScannedFile> {
  private static final String INSIDE = "/";

  /** The maximum path length: no archive takes a longer one, and some systems cannot open it. */
  private static final int LONGEST = 3_000;

  private static final int SHOWN = 80;

  private final Path root;
  private final boolean isSealing;
  private final Deque<Level> open = new ArrayDeque<>();
  private @Nullable ScannedFile ahead;

  /**
   * A folder on the current path. A name with a trailing slash stands for that folder's content.
   */
  private record Level(Path folder, String prefix, Queue<String> names) {}

  private SortedFileWalk(Path root, boolean isSealing) {
    this.root = root;
    this.isSealing = isSealing;
  }

  static SortedFileWalk of(Path root) throws IOException {
    return new SortedFileWalk(root, false).begun();
  }

  /** Creates a walk that makes everything read-only on its way. */
  static SortedFileWalk sealing(Path root) throws IOException {
    return new SortedFileWalk(root, true).begun();
  }

  private SortedFileWalk begun() throws IOException {
    enter(root, "");
    return this;
  }

  /**
   * Returns whether there are more. Throws an {@link UncheckedIOException} if a file cannot be
   * read.
   */
  @Override
  public boolean hasNext() {
    try {
      while (ahead == null && !open.isEmpty()) {
        advance(open.element());
      }
      return ahead != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ScannedFile next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    ScannedFile file = ahead;
    ahead = null;
    return file;
  }

  /** Advances in the order of whole paths: the content of {@code a} comes after {@code a-b}. */
  private void advance(Level level) throws IOException {
    String name = level.names.poll();
    if (name == null) {
      open.pop();
    } else if (name.endsWith(INSIDE)) {
      String folder = name.substring(0, name.length() - 1);
      enter(level.folder.resolve(folder), level.prefix + name);
    } else {
      if (isSealing) {
        refuseLong(level.prefix + name);
      }
      ScannedFile met = ScannedFile.at(root, level.folder.resolve(name), level.prefix + name);
      ScannedFile file = isSealing ? met.sealed() : met;
      if (file.attributes().isDirectory()) {
        level.names.add(name + INSIDE);
      }
      ahead = file;
    }
  }

  private void refuseLong(String path) throws IOException {
    int bytes = path.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST) {
      throw new IOException(
          "The build left folders too deep in each other: %s… is a path of %s bytes or more, and no result may have one of more than %s. Delete them in the build, or name them shorter"
              .formatted(path.substring(0, SHOWN), bytes, LONGEST));
    }
  }

  private void enter(Path folder, String prefix) throws IOException {
    if (isSealing) {
      FilePermissions.sealFolder(
          folder); // first, so that nothing is added, removed or replaced meanwhile
    }
    Queue<String> names = new PriorityQueue<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(readable(entry.getFileName()));
      }
    }
    open.push(new Level(folder, prefix, names));
  }

  /** Returns the path as text. A manifest has no place for undecodable bytes. */
  static String readable(Path path) throws IOException {
    try {
      if (path.getFileSystem().getPath(path.toString()).equals(path)) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
      }
    } catch (InvalidPathException e) {
      // The replacement text does not name the file either.
    }
    throw new FileNameException(path);
  }
}
