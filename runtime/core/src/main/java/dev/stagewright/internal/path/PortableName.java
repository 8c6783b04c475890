package dev.stagewright.internal.path;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rule for names of files that Linux, macOS and Windows can all have. */
public final class PortableName {
  private static final String RESERVED_LETTERS = "<>:\"|?*\\/";

  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private PortableName() {}

  /**
   * Returns the reason why a name is not valid on every system.
   *
   * @param name a name, not empty
   * @return the fault as a clause; empty if there is none
   */
  public static Optional<String> fault(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isISOControl(c)) {
        return Optional.of("it holds a control character");
      }
      if (RESERVED_LETTERS.indexOf(c) >= 0) {
        return Optional.of("no name on Windows holds '%s'".formatted(c));
      }
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("Windows drops the '%s' at the end of \"%s\""
          .formatted(name.charAt(name.length() - 1), name));
    }
    return isDevice(name)
        ? Optional.of("\"%s\" is a device on Windows".formatted(name))
        : Optional.empty();
  }

  /** Returns whether a name is one of a device, whatever its extension. */
  private static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String first = (dot < 0 ? name : name.substring(0, dot)).stripTrailing();
    String lower = first.toLowerCase(Locale.ROOT);
    return DEVICES.contains(lower) || lower.matches("(com|lpt)[0-9\u00b9\u00b2\u00b3]");
  }
}
