package dev.stagewright.internal.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A check that file names reach the disk in UTF-8, since the JVM takes their encoding from its
 * locale.
 */
final class FileNameEncoding {
  /** Latin, Cyrillic, Chinese and a letter beyond 16 bits; none has a decomposed form. */
  private static final String NAME = "\u00df\u044f\u65e5\ud83d\ude00";

  /** The same name as UTF-8 bytes. */
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
