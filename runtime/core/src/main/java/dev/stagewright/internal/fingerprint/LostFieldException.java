package dev.stagewright.internal.fingerprint;

/**
 * Thrown when a stage's code reads a field of an input that only the input's own build writes. The
 * field is neither configuration nor output, so its value was not kept, and the reader would find
 * it as the constructor left it. The message names the field and what to do.
 */
public final class LostFieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostFieldException(String reader, String field, String writer) {
    super(
        "The code of %s reads %s, which is no output: what the build of %s makes of it is not in the object of an input. Annotate it @Output"
            .formatted(reader, field, writer));
  }
}
