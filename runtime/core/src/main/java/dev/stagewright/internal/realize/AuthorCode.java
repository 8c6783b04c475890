package dev.stagewright.internal.realize;

import dev.stagewright.build.Derivation;
import dev.stagewright.internal.fingerprint.OwnPackages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The classes that the author of a stage wrote, as opposed to those generated beside them.
 *
 * @param own the author's packages
 * @param classes the loader of the author's classes
 */
public record AuthorCode(OwnPackages own, @Nullable ClassLoader classes) {
  private static final Pattern GENERATED = Pattern.compile("([^$]+)(?:DRef|RRef|Stage)(?:\\$.*)?");

  public static AuthorCode of(Class<?> stage) {
    return new AuthorCode(
        OwnPackages.of(List.of(spelled(stage.getName()))), stage.getClassLoader());
  }

  public boolean has(StackTraceElement frame) {
    return own.owns(spelled(frame.getClassName())) && !isGenerated(frame.getClassName());
  }

  /**
   * Returns whether a class is generated. An author may use such names, too, but has no derivation
   * beside them.
   */
  private boolean isGenerated(String className) {
    Matcher named = GENERATED.matcher(className);
    return named.matches() && isDerivation(named.group(1) + "DRef");
  }

  private boolean isDerivation(String className) {
    try {
      return Derivation.class.isAssignableFrom(Class.forName(className, false, classes));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static String spelled(String className) {
    return className.replace('.', '/');
  }
}
