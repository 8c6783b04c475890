package dev.stagewright.stages.archive;

import dev.stagewright.stages.archive.UnpackException.Reason;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The words of every failure, in one place so that they agree.
 *
 * @param archive the file that is refused
 */
record Refusals(Path archive) {

  UnpackException format() {
    return refusal(
        Reason.FORMAT,
        "it is no zip, no tar, and not compressed by gzip, bzip2, xz or zstd. Was the right file"
            + " fetched?");
  }

  /** Something that reads the archive and nothing else. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Tells damage to the archive from trouble with the disk. */
  <T> T reading(Reading<T> reading) throws UnpackException {
    try {
      return reading.read();
    } catch (UnpackException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // hostile bytes bring out both
      UnpackException refusal = refusal(Reason.DAMAGED, "it is damaged: " + e.getMessage());
      refusal.initCause(e);
      throw refusal;
    }
  }

  UnpackException locked(String entry) {
    return refusal(
        Reason.FORMAT,
        "%s is encrypted, or compressed in a way that is not supported".formatted(quote(entry)));
  }

  UnpackException unsafe(String entry, String what) {
    return refusal(Reason.UNSAFE, "%s %s".formatted(quote(entry), what));
  }

  UnpackException tooLarge(long limit) {
    return refusal(
        Reason.TOO_LARGE,
        "more than %d bytes come out of it. If that is as it should be, raise limit."
            .formatted(limit));
  }

  UnpackException nothingLeft(int strip) {
    return refusal(
        Reason.NOTHING_LEFT,
        "nothing in it lies deeper than the %d folders to strip".formatted(strip));
  }

  private UnpackException refusal(Reason reason, String what) {
    return new UnpackException(
        reason, "Cannot unpack %s: %s".formatted(archive.getFileName(), what));
  }

  /** What an archive says is shown, but may not steer a terminal. */
  private static String quote(String name) {
    return "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\"";
  }
}
