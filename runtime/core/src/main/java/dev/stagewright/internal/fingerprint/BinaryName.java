package dev.stagewright.internal.fingerprint;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names of classes in texts, as {@code Class.forName} takes them. */
final class BinaryName {
  private static final int LONGEST = 1_000;
  private static final Pattern NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+"
          + "(?:\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)*+");
  private static final Pattern CONVENTIONAL =
      Pattern.compile("(?:[a-z_][a-z0-9_]*+/){2,}+[A-Z][A-Za-z0-9_$]*+");

  private BinaryName() {}

  /**
   * Returns the class that a text may name, or that of an array's elements, as class files spell
   * it.
   */
  static Optional<String> in(String text) {
    boolean array = text.startsWith("[") && text.endsWith(";");
    String name = array ? text.substring(text.indexOf('L') + 1, text.length() - 1) : text;
    return name.length() <= LONGEST && NAME.matcher(name).matches()
        ? Optional.of(name.replace('.', '/'))
        : Optional.empty();
  }

  /**
   * Returns the same if the text can hardly be anything else: two packages in lower case, and a
   * class in upper case. The existence of such a class depends on the class path, and is not
   * checked.
   */
  static Optional<String> ofAnyClass(String text) {
    return in(text).filter(name -> CONVENTIONAL.matcher(name).matches());
  }
}
