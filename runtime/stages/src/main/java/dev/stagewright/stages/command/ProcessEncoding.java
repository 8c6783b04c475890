package dev.stagewright.stages.command;

import dev.stagewright.config.ConfigException;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The encoding in which Java passes texts to programs. Programs that run in UTF-8 must get UTF-8,
 * however this Java was started.
 *
 * @param charset the encoding that Java uses for arguments and variables
 */
record ProcessEncoding(Charset charset) {
  private static final int FIRST_WITH_ITS_OWN = 18;

  /** Returns the encoding of this process. Windows takes arguments as 16-bit units, unchanged. */
  static ProcessEncoding ofThisJava() {
    if (File.separatorChar == '\\') {
      return new ProcessEncoding(StandardCharsets.UTF_8);
    }
    return Runtime.version().feature() < FIRST_WITH_ITS_OWN
        ? new ProcessEncoding(Charset.defaultCharset())
        : new ProcessEncoding(Charset.forName(System.getProperty("sun.jnu.encoding")));
  }

  /** Returns the text that a variable of this process holds in UTF-8. */
  String decode(String variable) {
    return new String(variable.getBytes(charset), StandardCharsets.UTF_8);
  }

  /** Returns the text that Java turns into the UTF-8 of the given one. */
  String encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String encoded = new String(bytes, charset);
    if (!Arrays.equals(encoded.getBytes(charset), bytes)) {
      throw new ConfigException(
          "\"%s\" cannot be passed to a program unchanged, since this Java writes arguments and variables in %s: start it in a UTF-8 locale, such as LC_ALL=C.UTF-8, and without -Dfile.encoding"
              .formatted(text, charset));
    }
    return encoded;
  }
}
