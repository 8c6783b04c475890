package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A walk through all content of a folder, however deep: one folder is open at a time, and no path
 * is used that would be too long for the system. Places that cannot be read are reported and
 * skipped. Links are visited, never followed.
 */
abstract class TreeWalk {
  private final Path root;
  private final Deque<Level> levels = new ArrayDeque<>();
  private OpenDirectory current;

  /**
   * A folder on the way to the position of the walk, with the names of the folders in it that are
   * to come.
   */
  private record Level(Path name, @Nullable Object key, Queue<Path> folders) {}

  TreeWalk(Path root, OpenDirectory opened) {
    this.root = root;
    this.current = opened;
  }

  /** Visits a place that is no folder. */
  abstract void file(OpenDirectory around, Path name, BasicFileAttributes attributes)
      throws IOException;

  /** Opens a folder. */
  OpenDirectory enter(OpenDirectory around, Path name) throws IOException {
    return around.enter(name);
  }

  /** Leaves a folder after all its content was visited. */
  void leave(OpenDirectory around, Path name) {}

  /** Handles a folder that cannot be entered. */
  abstract void shut(OpenDirectory around, Path name, IOException failure);

  /** Handles any other place that cannot be read. */
  abstract void failed(Path place, IOException failure);

  /** Walks to the end, and closes the folder that the walk began with. */
  final void walk() throws IOException {
    try {
      begin(root);
      while (!levels.isEmpty()) {
        Path name = levels.element().folders.poll();
        if (name != null) {
          descend(name);
        } else {
          ascend();
        }
      }
    } finally {
      current.close();
    }
  }

  /** Visits a folder in the present one once more. */
  final void revisit(Path folder) {
    levels.element().folders.add(folder);
  }

  /** Visits a folder in the root that was not there when the walk began. */
  final void visitInRoot(Path folder) {
    levels.getLast().folders.add(folder);
  }

  private void begin(Path name) throws IOException {
    Queue<Path> folders = new ArrayDeque<>();
    levels.push(new Level(name, current.key(), folders));
    try {
      current.names(each -> meet(each, folders));
    } catch (DirectoryIteratorException e) {
      failed(current.path(), Objects.requireNonNull(e.getCause()));
    }
  }

  private void meet(Path name, Queue<Path> folders) {
    try {
      BasicFileAttributes attributes = current.attributes(name);
      if (attributes.isDirectory()) {
        folders.add(name);
      } else {
        file(current, name, attributes);
      }
    } catch (IOException e) {
      failed(current.path(name), e);
    }
  }

  private void descend(Path name) throws IOException {
    OpenDirectory child;
    try {
      child = enter(current, name);
    } catch (IOException e) {
      shut(current, name, e);
      return;
    }
    current.close();
    current = child;
    begin(name);
  }

  private void ascend() throws IOException {
    Level left = levels.pop();
    if (!levels.isEmpty()) {
      OpenDirectory around = back();
      current.close();
      current = around;
      leave(current, left.name);
    }
  }

  /**
   * Returns to the folder around the present one, which by now may be another, or closed to this
   * user.
   */
  private OpenDirectory back() throws IOException {
    try {
      OpenDirectory around = current.parent();
      if (Objects.equals(around.key(), levels.element().key)) {
        return around;
      }
      around.close();
    } catch (IOException e) {
      // The way from the root remains.
    }
    return fromRoot();
  }

  private OpenDirectory fromRoot() throws IOException {
    OpenDirectory folder = OpenDirectory.open(root);
    Iterator<Level> way = levels.descendingIterator();
    way.next();
    while (way.hasNext()) {
      try (OpenDirectory around = folder) {
        folder = around.enter(way.next().name);
      }
    }
    return folder;
  }
}
