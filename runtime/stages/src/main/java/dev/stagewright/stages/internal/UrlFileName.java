package dev.stagewright.stages.internal;

import dev.stagewright.internal.path.PortableName;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The file name of a URL: the last segment of its path, made safe for every file system.
 *
 * <p>The rules are fixed tables, never those of the running JDK or file system: the name becomes
 * configuration, hence identity.
 */
public final class UrlFileName {
  public static final String NAMELESS = "download";

  /** The most bytes of a name. File systems allow 255; the rest is left for suffixes. */
  public static final int MAX_BYTES = 200;

  private static final String REFUSED_ASCII = " !\"#$%&'()*,/:;<=>?@[\\]^`{|}~";

  private UrlFileName() {}

  public static String of(URI url) {
    String path = url.getPath() == null ? "" : url.getPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String segment = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    return safe(segment);
  }

  private static String safe(String segment) {
    StringBuilder name = new StringBuilder();
    segment.codePoints().map(c -> isRefused(c) ? '_' : c).forEach(name::appendCodePoint);
    // Windows drops a trailing dot.
    if (name.length() > 0 && name.charAt(name.length() - 1) == '.') {
      name.setCharAt(name.length() - 1, '_');
    }
    return name.length() == 0 ? NAMELESS : shortened(name.toString());
  }

  private static boolean isRefused(int c) {
    return c < 0x7f ? c < ' ' || REFUSED_ASCII.indexOf(c) >= 0 : isInvisible(c);
  }

  private static boolean isInvisible(int c) {
    return c <= 0xa0 // controls, and the space that does not break
        || (c >= 0x2000 && c <= 0x206f) // spaces, and marks that turn the direction of text
        || c == 0x3000
        || (c >= 0xd800 && c <= 0xf8ff) // halves of pairs, private use
        || c == 0xfeff
        || (c >= 0xfff0 && c <= 0xffff) // among them the sign of a failed decoding
        || c >= 0xe0000;
  }

  /** Cuts the front off, since the extension is at the end. */
  private static String shortened(String name) {
    String rest = name;
    while (rest.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      rest = rest.substring(rest.offsetByCodePoints(0, 1));
    }
    // A leading dot hides a file, a leading dash is an option to commands.
    String shown = ".-".indexOf(rest.charAt(0)) < 0 ? rest : "_" + rest.substring(1);
    return PortableName.fault(shown).isEmpty() ? shown : "_" + shown; // a device
  }
}
