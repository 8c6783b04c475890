package dev.stagewright.realize;

import dev.stagewright.ref.RelativePath;
import java.util.List;

/** A build ended without an output that its stage promises. */
public final class BrokenPromiseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param missing the outputs that are not there
   */
  public BrokenPromiseException(List<RelativePath> missing) {
    super("The build ended without its promised output %s: write it, or take the @Output away"
        .formatted(missing));
  }
}
