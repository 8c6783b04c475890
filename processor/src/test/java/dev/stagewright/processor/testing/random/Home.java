package dev.stagewright.processor.testing.random;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a class.
 *
 * @param packageName its package
 * @param around the heads of the classes around it, from the outside
 * @param simpleNames their names, and its own
 * @param modifiers its own modifiers, each with a space after it
 */
record Home(String packageName, List<String> around, List<String> simpleNames, String modifiers) {

  static Home of(Dice dice, Names names, String packageName, boolean isPublic) {
    List<String> around = new ArrayList<>();
    List<String> simpleNames = new ArrayList<>();
    boolean inInterface = false;
    for (int depth = dice.one(0, 0, 0, 1, 2); depth > 0; depth--) {
      String name = names.type();
      String kind = dice.one(
          "class %s", "interface %s", "record %s()", "final class %s", "abstract class %s");
      String access = around.isEmpty()
          ? dice.one("public ", isPublic ? "public " : "")
          : nested(dice, isPublic, inInterface);
      around.add(access + kind.formatted(name));
      simpleNames.add(name);
      inInterface = kind.startsWith("interface");
    }
    simpleNames.add(names.type());
    String modifiers = around.isEmpty()
        ? dice.one("public ", isPublic ? "public " : "")
        : nested(dice, isPublic, inInterface);
    return new Home(
        packageName,
        List.copyOf(around),
        List.copyOf(simpleNames),
        modifiers + dice.one("", "", "final "));
  }

  private static String nested(Dice dice, boolean isPublic, boolean inInterface) {
    if (inInterface) {
      return dice.one("", "static ", "public ");
    }
    return isPublic ? "public static " : dice.one("public static ", "static ", "protected static ");
  }

  Home with(String otherModifiers) {
    return new Home(packageName, around, simpleNames, otherModifiers);
  }

  String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** Returns the class as other code names it. */
  String code() {
    return packageName + "." + String.join(".", simpleNames);
  }

  /** Returns the name of a class that is generated for the class. */
  String generated(String suffix) {
    return packageName + "." + String.join("_", simpleNames) + suffix;
  }

  /** Returns a file that holds the class. */
  Source file(String declaration) {
    String text = String.join("", around.stream().map(head -> head + " {\n").toList())
        + declaration
        + "}\n".repeat(around.size());
    return Source.of(packageName, simpleNames.get(0), text);
  }
}
