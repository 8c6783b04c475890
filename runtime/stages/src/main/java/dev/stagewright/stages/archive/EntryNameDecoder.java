package dev.stagewright.stages.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The names in an archive, from their bytes. A byte that means nothing is never replaced, since two
 * names may become one.
 *
 * @param told the charset of names whose own the archive does not tell, if the stage says
 * @param refusals the words if a name is refused
 */
record EntryNameDecoder(Optional<Charset> told, UnpackFailures refusals) {

  /** Reads a name that the archive says is in UTF-8; some write what they find all the same. */
  String utf8(byte[] bytes) throws UnpackException {
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> told.flatMap(charset -> decoded(bytes, charset)))
        .orElseThrow(() -> refusals.name(bytes));
  }

  /**
   * Reads a name of which the archive does not tell the charset: as the stage says, else in UTF-8
   * where it can be that, else as the format has it.
   *
   * @param format the charset of the format, if it has one
   */
  String untold(byte[] bytes, Optional<Charset> format) throws UnpackException {
    Optional<String> name = told.isPresent()
        ? decoded(bytes, told.get())
        : decoded(bytes, StandardCharsets.UTF_8)
            .or(() -> format.flatMap(charset -> decoded(bytes, charset)));
    return name.orElseThrow(() -> refusals.name(bytes));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
