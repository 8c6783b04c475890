package dev.stagewright.cli;

import java.util.Arrays;
import java.util.Optional;

/**
 * A check that Java read the arguments as they were typed. In the encoding of another locale they
 * become other texts, and these would give other results.
 */
final class ArgumentEncoding {
  /** The character that Java puts in the place of bytes that it cannot read. */
  private static final String REPLACEMENT = "\ufffd";

  private ArgumentEncoding() {}

  /** Returns a sentence about the first damaged argument, if there is one. */
  static Optional<String> problem(String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.contains(REPLACEMENT))
        .findFirst()
        .map(argument ->
            "The argument \"%s\" arrived damaged: Java reads arguments in %s here. Use a UTF-8 locale, such as LC_ALL=C.UTF-8, and type UTF-8"
                .formatted(argument, System.getProperty("sun.jnu.encoding")));
  }
}
