package dev.stagewright.internal.fs;

import dev.stagewright.internal.fs.DeletionResult.Left;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The deletion of a folder with all its content, as far as possible. Files that cannot be deleted
 * are reported, and everything else goes.
 */
final class TreeDeletion extends TreeWalk {
  /** The bytes of a path that all systems can reach; places with longer paths are only tried. */
  private static final int SHORT = 1000;

  private final Path root;
  private final List<Left> left = new ArrayList<>();
  private final Set<Path> toldIn = new HashSet<>();
  private final Set<Path> revisited = new HashSet<>();
  private final Set<Path> lifted = new HashSet<>();
  private long bytes;

  private TreeDeletion(Path root, OpenDirectory opened) {
    super(root, opened);
    this.root = root;
  }

  /** Deletes a file or folder. Does nothing if it does not exist. */
  static DeletionResult of(Path root) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(root, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isDirectory() ? ofFolder(root) : ofFile(root, attributes);
    } catch (NoSuchFileException e) {
      return new DeletionResult(0, List.of());
    } catch (IOException e) {
      return new DeletionResult(0, List.of(new Left(root, e)));
    }
  }

  private static DeletionResult ofFile(Path file, BasicFileAttributes attributes)
      throws IOException {
    long freed = freed(file, attributes);
    if (!attributes.isSymbolicLink()) {
      FilePermissions.makeDeletable(file);
    }
    Files.delete(file);
    return new DeletionResult(freed, List.of());
  }

  private static DeletionResult ofFolder(Path root) throws IOException {
    try {
      FilePermissions.makeWritable(root);
    } catch (IOException e) {
      // The folder belongs to another user, and may be empty or writable all the same.
    }
    TreeDeletion deletion;
    try {
      deletion = new TreeDeletion(root, OpenDirectory.open(root));
    } catch (AccessDeniedException e) {
      Files.delete(root); // as long as it is empty
      return new DeletionResult(0, List.of());
    }
    deletion.run();
    return new DeletionResult(deletion.bytes, deletion.left);
  }

  private void run() throws IOException {
    try {
      walk();
      Files.delete(root);
    } catch (DirectoryNotEmptyException e) {
      if (left.isEmpty()) {
        tell(root, e);
      }
    } catch (NoSuchFileException e) {
      // Another process was faster.
    } catch (IOException e) {
      tell(root, e);
    }
  }

  @Override
  void file(OpenDirectory around, Path name, BasicFileAttributes attributes) throws IOException {
    long freed = freed(around.path(name), attributes);
    try {
      around.deleteFile(name);
      bytes += freed;
    } catch (NoSuchFileException e) {
      // Another process was faster.
    }
  }

  @Override
  OpenDirectory enter(OpenDirectory around, Path name) throws IOException {
    OpenDirectory folder;
    try {
      folder = around.enter(name);
    } catch (AccessDeniedException e) {
      FilePermissions.makeWritable(
          around.path(name)); // an open one is needed to do so relative to it
      folder = around.enter(name);
    }
    try {
      folder.makeWritable();
    } catch (IOException e) {
      // The folder belongs to another user, and its content may be deletable all the same.
    }
    return folder;
  }

  @Override
  void leave(OpenDirectory around, Path name) {
    Path place = around.path(name);
    try {
      around.deleteFolder(name);
    } catch (NoSuchFileException e) {
      // The file was moved on the way, or another process was faster.
    } catch (DirectoryNotEmptyException e) {
      if (isAllTold(place)) {
        return;
      }
      if (revisited.add(place)) {
        revisit(name); // some systems pass over names while others are deleted
      } else {
        tell(place, e);
      }
    } catch (IOException e) {
      tell(place, e);
    }
  }

  /**
   * Returns whether the remains of a folder are reported: the last report is of a place in it, if
   * of any.
   */
  private boolean isAllTold(Path folder) {
    return !left.isEmpty() && left.get(left.size() - 1).place().startsWith(folder);
  }

  /** Deletes a folder that cannot be entered, which works if it is empty. */
  @Override
  void shut(OpenDirectory around, Path name, IOException failure) {
    try {
      around.deleteFolder(name);
    } catch (IOException e) {
      if (!isLifted(around, name)) {
        tell(around.path(name), failure);
      }
    }
  }

  /**
   * Moves a folder up to the root to be visited from there, and returns whether that was possible.
   * Permissions to enter a folder can only be set by its path, which may be too long here.
   */
  private boolean isLifted(OpenDirectory around, Path name) {
    if (around.path(name).toString().getBytes(StandardCharsets.UTF_8).length <= SHORT) {
      return false;
    }
    if (lifted.contains(around.path())) {
      return true;
    }
    Path newName = around.path().getFileSystem().getPath(".lifted-" + UUID.randomUUID());
    try (OpenDirectory parent = around.parent();
        OpenDirectory top = OpenDirectory.open(root)) {
      parent.move(around.path().getFileName(), top, newName);
    } catch (IOException e) {
      return false;
    }
    visitInRoot(newName);
    return lifted.add(around.path());
  }

  @Override
  void failed(Path place, IOException failure) {
    tell(place, failure);
  }

  /** Reports a place, but only one in a folder of another user. */
  private void tell(Path place, IOException reason) {
    if (toldIn.add(place.resolveSibling(""))) {
      left.add(new Left(place, reason));
    }
  }

  private static long freed(Path file, BasicFileAttributes attributes) {
    try {
      return attributes.isRegularFile() && LinkCount.of(file) == 1 ? attributes.size() : 0;
    } catch (IOException e) {
      return attributes.size(); // its path is too long to ask for its names
    }
  }
}
