package dev.stagewright.stages;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * How many bytes may come, for a server that goes on for ever fills any disk.
 *
 * @param limit what the stage allows; empty if it does not say
 */
record SizeLimit(Optional<Long> limit) {
  /** Enough for most files of servers that do not say how long they are: 16 GiB. */
  private static final long USUAL = 16L << 30;

  /** The number of bytes after which no more are taken; the whole is refused if it says so. */
  long most(URI from, long total, PartialFile part) throws IOException {
    if (total == ProgressMeter.UNKNOWN) {
      return limit.orElse(USUAL);
    }
    if (total > limit.orElse(Long.MAX_VALUE)) {
      throw FetchFailures.tooLarge(from, limit.orElse(USUAL));
    }
    long free = part.free();
    if (total - part.length() > free) {
      throw FetchFailures.noRoom(from, total, free);
    }
    return total;
  }
}
