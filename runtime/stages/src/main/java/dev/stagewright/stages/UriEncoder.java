package dev.stagewright.stages;

import java.net.IDN;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** An encoder of the parts of a {@link UriReference}, which hold one byte a character. */
final class UriEncoder {
  private static final String FORBIDDEN = " \"<>\\^`{|}";

  /**
   * The letters that Java, which follows the standard of 2003, maps to other hosts than browsers
   * do.
   */
  private static final String CHANGED_SINCE = "\u00df\u03c2\u200c\u200d";

  private UriEncoder() {}

  static String path(String bytes) {
    return encode(bytes, FORBIDDEN + "[]");
  }

  static String query(String bytes) {
    return encode(bytes, FORBIDDEN);
  }

  private static String encode(String bytes, String forbidden) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      boolean stray = c == '%' && !bytes.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
      if (c <= ' ' || c >= 0x7f || stray || forbidden.indexOf(c) >= 0) {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Returns an authority in ASCII; host names in other scripts have such a form. */
  static String authority(String authority) throws URISyntaxException {
    if (authority.chars().allMatch(c -> c < 0x80)) {
      return authority;
    }
    int host = authority.lastIndexOf('@') + 1;
    int port = authority.lastIndexOf(':') < host ? authority.length() : authority.lastIndexOf(':');
    try {
      String name = text(authority.substring(host, port));
      if (name.chars().anyMatch(c -> CHANGED_SINCE.indexOf(c) >= 0)) {
        throw new URISyntaxException(name, "its host has two forms in ASCII; write it as xn--");
      }
      return encode(authority.substring(0, host), FORBIDDEN)
          + IDN.toASCII(name)
          + authority.substring(port);
    } catch (IllegalArgumentException e) {
      throw new URISyntaxException(authority, "no host has this name");
    }
  }

  private static String text(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}
