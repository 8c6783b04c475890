package dev.stagewright.stages.archive;

import dev.stagewright.internal.text.Quantity;
import dev.stagewright.stages.archive.UnpackException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The exceptions of unpacking, in one place so that their messages agree.
 *
 * @param archive the file that is refused
 */
record UnpackFailures(Path archive) {

  UnpackException format() {
    return refusal(
        Reason.FORMAT,
        "it is not a zip, not a tar, and not compressed by gzip, bzip2, xz or zstd. Was the right file fetched?");
  }

  /** A function that reads the archive and nothing else. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Reports problems of reading as damage to the archive, not as trouble with the disk. */
  <T> T reading(Reading<T> reading) throws UnpackException {
    try {
      return reading.read();
    } catch (UnpackException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // hostile bytes bring out both
      UnpackException refusal = refusal(Reason.DAMAGED, "it is damaged: " + damage(e));
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** Returns the damage in words, since readers say little where the bytes end. */
  private static String damage(Exception e) {
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  UnpackException unreadable(String entry) {
    return refusal(
        Reason.FORMAT,
        "%s is encrypted, or compressed in a way that is not supported".formatted(quote(entry)));
  }

  UnpackException unsafe(String entry, String what) {
    return refusal(Reason.UNSAFE, "%s %s".formatted(quote(entry), what));
  }

  UnpackException undecodable(byte[] bytes) {
    StringBuilder shown = new StringBuilder();
    for (byte b : bytes) {
      shown.append(b >= ' ' && b < 0x7f ? (char) b + "" : "\\x" + HexFormat.of().toHexDigits(b));
    }
    return refusal(
        Reason.UNSAFE,
        "%s is not UTF-8, or not in the charset that names sets. Set names to its charset, for example ISO-8859-1 or IBM437."
            .formatted(quote(shown.toString())));
  }

  UnpackException charset(String name) {
    return refusal(
        Reason.FORMAT,
        "%s is not a charset of this Java. Set names to one, for example ISO-8859-1"
            .formatted(quote(name)));
  }

  UnpackException caseIgnored(Path folder) {
    return refusal(
        Reason.UNSAFE,
        "caseSensitive is set, but the file system of %s ignores case".formatted(folder));
  }

  UnpackException tooLarge(long limit) {
    return refusal(
        Reason.TOO_LARGE,
        "more than %s come out of it. If that is expected, raise limit."
            .formatted(Quantity.of(limit, "byte")));
  }

  UnpackException nothingLeft(int strip) {
    return refusal(
        Reason.NOTHING_LEFT,
        "nothing in it lies deeper than the %s to strip".formatted(Quantity.of(strip, "folder")));
  }

  private UnpackException refusal(Reason reason, String what) {
    return new UnpackException(
        reason, "Cannot unpack %s: %s".formatted(archive.getFileName(), what));
  }

  private static String quote(String name) {
    return "\"" + printable(name) + "\"";
  }

  /** Returns a name of an archive without characters that might control a terminal. */
  static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
