package dev.stagewright.internal.fs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open folder whose content is reached relative to it if the system can: however long the path
 * of the folder is, and even if its parents are replaced meanwhile. Links are never followed. Names
 * are those of single files.
 */
abstract sealed class OpenDirectory implements Closeable {
  private static final String PARENT = "..";

  private final DirectoryStream<Path> entries;
  private final Path path;

  private OpenDirectory(DirectoryStream<Path> entries, Path path) {
    this.entries = entries;
    this.path = path;
  }

  /** Opens a folder by its path, which may not be that of a link. */
  @SuppressWarnings("StreamResourceLeak") // who opens it closes it
  static OpenDirectory open(Path folder) throws IOException {
    DirectoryStream<Path> entries = Files.newDirectoryStream(folder);
    return entries instanceof SecureDirectoryStream<Path> secure
        ? new Secure(secure, folder)
        : new Plain(entries, folder);
  }

  /** Returns the path of the folder, as far as is known: it may be too long for the system. */
  Path path() {
    return path;
  }

  Path path(Path name) {
    return path.resolve(name);
  }

  /** Visits the names of the content, once. */
  void names(Consumer<Path> taker) {
    entries.forEach(entry -> taker.accept(entry.getFileName()));
  }

  /** Opens the folder around this one. */
  OpenDirectory parent() throws IOException {
    return enter(path.getFileSystem().getPath(PARENT), path.resolveSibling(""));
  }

  OpenDirectory enter(Path name) throws IOException {
    return enter(name, path(name));
  }

  abstract OpenDirectory enter(Path name, Path place) throws IOException;

  abstract BasicFileAttributes attributes(Path name) throws IOException;

  /** Returns the identity of the folder, or null if the file system knows none. */
  abstract @Nullable Object key() throws IOException;

  abstract void deleteFile(Path name) throws IOException;

  abstract void deleteFolder(Path name) throws IOException;

  abstract void move(Path name, OpenDirectory to, Path newName) throws IOException;

  /** Gives the owner all permissions on the folder. */
  abstract void makeWritable() throws IOException;

  @Override
  public void close() throws IOException {
    entries.close();
  }

  /** A folder on a system that reaches files relative to open folders. */
  private static final class Secure extends OpenDirectory {
    private final SecureDirectoryStream<Path> folder;

    Secure(SecureDirectoryStream<Path> folder, Path path) {
      super(folder, path);
      this.folder = folder;
    }

    @Override
    OpenDirectory enter(Path name, Path place) throws IOException {
      return new Secure(folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS), place);
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return folder
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }

    @Override
    @Nullable
    Object key() throws IOException {
      return folder
          .getFileAttributeView(BasicFileAttributeView.class)
          .readAttributes()
          .fileKey();
    }

    @Override
    void deleteFile(Path name) throws IOException {
      folder.deleteFile(name);
    }

    @Override
    void deleteFolder(Path name) throws IOException {
      folder.deleteDirectory(name);
    }

    @Override
    void move(Path name, OpenDirectory to, Path newName) throws IOException {
      folder.move(name, ((Secure) to).folder, newName);
    }

    @Override
    void makeWritable() throws IOException {
      PosixFileAttributeView posix = folder.getFileAttributeView(PosixFileAttributeView.class);
      if (posix != null) {
        posix.setPermissions(FilePermissions.ALL);
      }
    }
  }

  /** A folder on a system that knows paths only. */
  private static final class Plain extends OpenDirectory {
    Plain(DirectoryStream<Path> entries, Path path) {
      super(entries, path);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // who opens it closes it
    OpenDirectory enter(Path name, Path place) throws IOException {
      return new Plain(Files.newDirectoryStream(place), place);
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return Files.readAttributes(path(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    @Nullable
    Object key() throws IOException {
      return Files.readAttributes(path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    }

    @Override
    void deleteFile(Path name) throws IOException {
      FilePermissions.makeDeletable(path(name));
      Files.delete(path(name));
    }

    @Override
    void deleteFolder(Path name) throws IOException {
      Files.delete(path(name));
    }

    @Override
    void move(Path name, OpenDirectory to, Path newName) throws IOException {
      Files.move(path(name), to.path(newName));
    }

    @Override
    void makeWritable() throws IOException {
      FilePermissions.makeWritable(path());
    }
  }
}
