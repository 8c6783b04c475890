package dev.stagewright.stages.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A decoder of the names in an archive. Malformed bytes are never replaced, since two names might
 * become one.
 *
 * @param charset the charset that the stage sets for names without a declared one, if any
 * @param failures makes the exception for a name that cannot be decoded
 */
record EntryNameDecoder(Optional<Charset> charset, UnpackFailures failures) {

  /** Decodes a name that the archive declares as UTF-8, although some archives do so wrongly. */
  String decodeUtf8(byte[] bytes) throws UnpackException {
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> charset.flatMap(own -> decoded(bytes, own)))
        .orElseThrow(() -> failures.undecodable(bytes));
  }

  /**
   * Decodes a name without a declared charset: in that of the stage, or else in UTF-8 if possible,
   * or else in that of the format.
   *
   * @param format the charset of the format, if it has one
   */
  String decode(byte[] bytes, Optional<Charset> format) throws UnpackException {
    Optional<String> name = charset.isPresent()
        ? decoded(bytes, charset.get())
        : decoded(bytes, StandardCharsets.UTF_8)
            .or(() -> format.flatMap(own -> decoded(bytes, own)));
    return name.orElseThrow(() -> failures.undecodable(bytes));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
