package dev.stagewright.internal.realize;

import java.util.List;

/** Thrown when a build ends while a process still has one of its files open for writing. */
public final class StillWrittenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  StillWrittenException(List<String> writers) {
    super(("The build has ended, but its files are still being written by %s: wait for it in the"
            + " build, or end it there")
        .formatted(String.join(", ", writers)));
  }
}
