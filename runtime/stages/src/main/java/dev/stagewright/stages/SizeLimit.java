package dev.stagewright.stages;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The limit on the size of a file. Without one, a server that never stops would fill any disk.
 *
 * @param limit the limit that the stage sets, if any
 */
record SizeLimit(Optional<Long> limit) {
  /** The limit where the server does not announce a size: 16 GiB. */
  private static final long USUAL = 16L << 30;

  /** Returns the most bytes to accept. A file whose announced size is too large is refused here. */
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
