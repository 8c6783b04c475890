package dev.stagewright.build;

import dev.stagewright.ref.RelativePath;
import java.util.List;

/** Thrown when a build ended without an output that its stage promises. */
public final class MissingOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception for a value.
   *
   * @param output the name of the field without a value
   */
  public MissingOutputException(String output) {
    super("The build ended without a value in its output \"%s\": set it, or take the @Output away"
        .formatted(output));
  }

  /**
   * Creates the exception for files and folders.
   *
   * @param missing the outputs that are not there
   */
  public MissingOutputException(List<RelativePath> missing) {
    super("The build ended without its promised output %s: write it, or take the @Output away"
        .formatted(missing));
  }
}
