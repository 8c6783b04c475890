package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permissions of files, on POSIX systems and elsewhere. */
public final class FilePermissions {
  private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("r--r--r--");
  private static final Set<PosixFilePermission> READ_AND_EXECUTE =
      PosixFilePermissions.fromString("r-xr-xr-x");
  static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rwxr-xr-x");

  private FilePermissions() {}

  /**
   * Returns the attributes of a place, with its permissions if the system has such.
   *
   * @param place a file or folder; a link counts as such
   * @return its attributes
   * @throws IOException if they cannot be read
   */
  public static BasicFileAttributes attributes(Path place) throws IOException {
    PosixFileAttributeView posix =
        Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return posix == null
        ? Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        : posix.readAttributes();
  }

  /**
   * Returns whether the owner of a file may execute it.
   *
   * @param attributes the result of {@link #attributes}
   * @return true if so; false on systems without such permissions
   */
  public static boolean isExecutable(BasicFileAttributes attributes) {
    return attributes instanceof PosixFileAttributes posix
        && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
  }

  /**
   * Removes the permission to write, and no other.
   *
   * @param place a file or folder
   * @throws IOException if its permissions cannot be changed
   */
  public static void makeReadOnly(Path place) throws IOException {
    makeReadOnly(place, attributes(place));
  }

  /**
   * Removes the permission to write, and no other, from a place with known attributes.
   *
   * @param place a file or folder
   * @param attributes its own, as returned by {@link #attributes}
   * @throws IOException if its permissions cannot be changed
   */
  public static void makeReadOnly(Path place, BasicFileAttributes attributes) throws IOException {
    PosixFileAttributeView posix = posix(place);
    if (posix == null) {
      setWritable(place, false);
    } else {
      posix.setPermissions(
          attributes.isDirectory() || isExecutable(attributes) ? READ_AND_EXECUTE : READ);
    }
  }

  /**
   * Removes the permission to write to a folder, and keeps those to enter it.
   *
   * @param folder the folder
   * @throws IOException if its permissions cannot be changed
   */
  public static void sealFolder(Path folder) throws IOException {
    PosixFileAttributeView posix = posix(folder);
    if (posix != null) {
      posix.setPermissions(READ_AND_EXECUTE);
    }
  }

  /**
   * Removes the permission to write to a file that this process has just written, and that is not
   * executable.
   *
   * @param document the file
   * @return the same
   * @throws IOException if its permissions cannot be changed
   */
  public static Path seal(Path document) throws IOException {
    PosixFileAttributeView posix = posix(document);
    if (posix == null) {
      setWritable(document, false);
    } else {
      posix.setPermissions(READ);
    }
    return document;
  }

  /**
   * Gives the owner all permissions, and all others those to read and execute.
   *
   * @param place a file or folder
   * @throws IOException if its permissions cannot be changed
   */
  public static void makeWritable(Path place) throws IOException {
    PosixFileAttributeView posix = posix(place);
    if (posix == null) {
      setWritable(place, true);
    } else {
      posix.setPermissions(ALL);
    }
  }

  /**
   * Makes a file deletable: Windows deletes no read-only file, while elsewhere only the permissions
   * of its folder count.
   */
  static void makeDeletable(Path file) throws IOException {
    if (posix(file) == null) {
      setWritable(file, true);
    }
  }

  /**
   * Sets the permission to write, on systems without POSIX permissions: there only files can be
   * read-only, if anything can.
   */
  private static void setWritable(Path place, boolean writable) throws IOException {
    DosFileAttributeView dos = Files.getFileAttributeView(place, DosFileAttributeView.class);
    if (dos != null && !Files.isDirectory(place)) {
      dos.setReadOnly(!writable);
    }
  }

  private static @Nullable PosixFileAttributeView posix(Path place) {
    return Files.getFileAttributeView(place, PosixFileAttributeView.class);
  }
}
