package dev.stagewright.cli;

import java.util.Arrays;
import java.util.Optional;

/**
 * An argument that Java could not read in the encoding of its locale: another text than the one
 * that was typed would be taken for it, and another result kept.
 */
final class DamagedArgument {
  /** Java puts it in the place of bytes that it cannot read. */
  private static final String REPLACEMENT = "\ufffd";

  private DamagedArgument() {}

  /** Says what to do about the first of them. */
  static Optional<String> among(String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.contains(REPLACEMENT))
        .findFirst()
        .map(argument ->
            "The argument \"%s\" is not as it was typed: Java reads arguments in %s here. Run it in a locale of UTF-8, as with LC_ALL=C.UTF-8, and type UTF-8"
                .formatted(argument, System.getProperty("sun.jnu.encoding")));
  }
}
