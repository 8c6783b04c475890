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

/** Who may do what with files, on POSIX systems and elsewhere. */
public final class FilePermissions {
  private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("r--r--r--");
  private static final Set<PosixFilePermission> READ_AND_EXECUTE =
      PosixFilePermissions.fromString("r-xr-xr-x");
  static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rwxr-xr-x");

  private FilePermissions() {}

  /**
   * Gives what is known of a place, with its permissions where there are any.
   *
   * @param place a file or folder; a link counts as such
   * @return its attributes
   * @throws IOException if it cannot be looked at
   */
  public static BasicFileAttributes attributes(Path place) throws IOException {
    PosixFileAttributeView posix =
        Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return posix == null
        ? Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        : posix.readAttributes();
  }

  /**
   * Tells whether its owner may run a file.
   *
   * @param attributes what {@link #attributes} gave
   * @return whether that is so; never, where there are no such permissions
   */
  public static boolean isExecutable(BasicFileAttributes attributes) {
    return attributes instanceof PosixFileAttributes posix
        && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
  }

  /**
   * Takes away the right to write, and no other.
   *
   * @param place a file or folder
   * @throws IOException if its permissions cannot be changed
   */
  public static void makeReadOnly(Path place) throws IOException {
    makeReadOnly(place, attributes(place));
  }

  /**
   * Takes away the right to write, and no other, from what was looked at.
   *
   * @param place a file or folder
   * @param attributes its own, as {@link #attributes} gave them
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
   * Takes away the right to write to a folder; whoever may enter it still may.
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
   * Takes away the right to write to a file that one has just written oneself, and nobody is to
   * run.
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
   * Gives its owner the right to write; whoever may write to a place here may run it, too.
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

  /** Windows deletes no file that is read-only; elsewhere only the right to its folder counts. */
  static void makeDeletable(Path file) throws IOException {
    if (posix(file) == null) {
      setWritable(file, true);
    }
  }

  /** Where there are no POSIX permissions, only files can be read-only, if anything can. */
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
