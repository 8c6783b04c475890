package dev.stagewright.internal.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A test of the file system, which takes its encoding from the locale that Java was started with:
 * names must reach the disk in UTF-8, whatever letters they have.
 */
final class FileNameEncoding {
  /** Letters of Latin, Cyrillic, Chinese and beyond 16 bits; none is composed of others. */
  private static final String NAME = "\u00df\u044f\u65e5\ud83d\ude00";

  /** The same as bytes of UTF-8. */
  private static final String BYTES = "%C3%9F%D1%8F%E6%97%A5%F0%9F%98%80";

  private FileNameEncoding() {}

  static void check(Path root) {
    if (!isUtf8(root)) {
      throw new FileNameEncodingException(
          "Java was started where the names of files are written in %s, so that it can neither make nor find those of a store: set the environment variable LC_ALL to C.UTF-8, or another locale of UTF-8 that this machine has (locale -a), before Java starts"
              .formatted(System.getProperty("sun.jnu.encoding")));
    }
  }

  private static boolean isUtf8(Path root) {
    try {
      return root.resolve(NAME).toUri().toASCIIString().endsWith(BYTES);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
