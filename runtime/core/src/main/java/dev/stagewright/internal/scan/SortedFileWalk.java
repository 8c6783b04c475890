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
 * Meets everything below a folder in the order of a manifest. Nothing but the names in the folders
 * on the way to where it is takes memory, however much there is.
 */
final class SortedFileWalk implements Iterator<ScannedFile> {
  private static final String INSIDE = "/";

  /** No archive takes a longer path, and some systems reach none. */
  private static final int LONGEST = 3_000;

  private static final int SHOWN = 80;

  private final Path root;
  private final boolean isSealing;
  private final Deque<Level> open = new ArrayDeque<>();
  private @Nullable ScannedFile ahead;

  /** A name with a slash at its end stands for what is in that folder. */
  private record Level(Path folder, String prefix, Queue<String> names) {}

  private SortedFileWalk(Path root, boolean isSealing) {
    this.root = root;
    this.isSealing = isSealing;
  }

  static SortedFileWalk of(Path root) throws IOException {
    return new SortedFileWalk(root, false).begun();
  }

  /** Takes away the right to write on the way: what was met changes no more. */
  static SortedFileWalk sealing(Path root) throws IOException {
    return new SortedFileWalk(root, true).begun();
  }

  private SortedFileWalk begun() throws IOException {
    enter(root, "");
    return this;
  }

  /** Throws an {@link UncheckedIOException} if something cannot be read. */
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

  /** In the order of whole paths, what is in {@code a} comes after {@code a-b}. */
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
          folder); // first: nothing comes, goes or is replaced while it is read
    }
    Queue<String> names = new PriorityQueue<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(readable(entry.getFileName()));
      }
    }
    open.push(new Level(folder, prefix, names));
  }

  /** Bytes that are no text have no place in a manifest. */
  static String readable(Path path) throws IOException {
    try {
      if (path.getFileSystem().getPath(path.toString()).equals(path)) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
      }
    } catch (InvalidPathException e) {
      // The text that stands for the bytes is no name either.
    }
    throw new FileNameException(path);
  }
}
