package dev.stagewright.stages.command;

import dev.stagewright.config.ConfigException;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes in which Java hands texts to programs: programs that run in UTF-8 must get UTF-8,
 * however this Java was started.
 *
 * @param charset the encoding that Java uses for arguments and variables
 */
record ProcessEncoding(Charset charset) {
  private static final int FIRST_WITH_ITS_OWN = 18;

  /** The encoding of this process. Windows takes arguments as the 16-bit units that they are. */
  static ProcessEncoding ofThisJava() {
    if (File.separatorChar == '\\') {
      return new ProcessEncoding(StandardCharsets.UTF_8);
    }
    return Runtime.version().feature() < FIRST_WITH_ITS_OWN
        ? new ProcessEncoding(Charset.defaultCharset())
        : new ProcessEncoding(Charset.forName(System.getProperty("sun.jnu.encoding")));
  }

  /** Gives the text that a variable of this process holds in UTF-8. */
  String taken(String variable) {
    return new String(variable.getBytes(charset), StandardCharsets.UTF_8);
  }

  /** Gives the text that Java makes the UTF-8 of another of. */
  String handed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String handed = new String(bytes, charset);
    if (!Arrays.equals(handed.getBytes(charset), bytes)) {
      throw new ConfigException(
          "\"%s\" cannot be handed to a program unchanged, since this Java writes arguments and variables in %s: start it in a locale of UTF-8, as with LC_ALL=C.UTF-8, and without -Dfile.encoding"
              .formatted(text, charset));
    }
    return handed;
  }
}
