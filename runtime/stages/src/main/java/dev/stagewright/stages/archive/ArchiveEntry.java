package dev.stagewright.stages.archive;

import java.io.InputStream;

/**
 * One file, folder or link in an archive. Its names come from the archive and are not yet checked.
 */
sealed interface ArchiveEntry {

  String name();

  /**
   * A folder, which may be empty.
   *
   * @param name its name
   */
  record Folder(String name) implements ArchiveEntry {}

  /**
   * A file.
   *
   * @param name its name
   * @param executable whether its owner may run it
   * @param bytes what is in it, to be read to the end before the next entry is asked for
   */
  record File(String name, boolean executable, InputStream bytes) implements ArchiveEntry {}

  /**
   * A symbolic link.
   *
   * @param name its name
   * @param target where it points to
   */
  record Link(String name, String target) implements ArchiveEntry {}

  /**
   * One more name of a file that came before: a hard link.
   *
   * @param name its name
   * @param original the name of that file
   */
  record Alias(String name, String original) implements ArchiveEntry {}
}
