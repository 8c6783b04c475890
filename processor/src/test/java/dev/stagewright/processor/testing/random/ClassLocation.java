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
record ClassLocation(
    String packageName, List<String> around, List<String> simpleNames, String modifiers) {

  static ClassLocation of(
      RandomChoices choices, Names names, String packageName, boolean isPublic) {
    List<String> around = new ArrayList<>();
    List<String> simpleNames = new ArrayList<>();
    boolean inInterface = false;
    for (int depth = choices.one(0, 0, 0, 1, 2); depth > 0; depth--) {
      String name = names.type();
      String kind = choices.one(
          "class %s", "interface %s", "record %s()", "final class %s", "abstract class %s");
      String access = around.isEmpty()
          ? choices.one("public ", isPublic ? "public " : "")
          : nested(choices, isPublic, inInterface);
      around.add(access + kind.formatted(name));
      simpleNames.add(name);
      inInterface = kind.startsWith("interface");
    }
    simpleNames.add(names.type());
    String modifiers = around.isEmpty()
        ? choices.one("public ", isPublic ? "public " : "")
        : nested(choices, isPublic, inInterface);
    return new ClassLocation(
        packageName,
        List.copyOf(around),
        List.copyOf(simpleNames),
        modifiers + choices.one("", "", "final "));
  }

  private static String nested(RandomChoices choices, boolean isPublic, boolean inInterface) {
    if (inInterface) {
      return choices.one("", "static ", "public ");
    }
    return isPublic
        ? "public static "
        : choices.one("public static ", "static ", "protected static ");
  }

  ClassLocation with(String otherModifiers) {
    return new ClassLocation(packageName, around, simpleNames, otherModifiers);
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
