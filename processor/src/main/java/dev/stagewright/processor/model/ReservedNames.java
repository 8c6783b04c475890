package dev.stagewright.processor.model;

import java.util.Set;

/** Names that fields of a stage cannot have, since generated classes use them. */
public final class ReservedNames {
  /** Methods that handles have anyway, and the words that start and end a configuration. */
  public static final Set<String> METHODS = Set.of(
      "$schema",
      "allFrom",
      "builder",
      "building",
      "choosing",
      "clone",
      "configuration",
      "derivation",
      "dref",
      "equals",
      "finalize",
      "folder",
      "from",
      "getClass",
      "hashCode",
      "instantiate",
      "matching",
      "notify",
      "notifyAll",
      "recipe",
      "rref",
      "toStage",
      "toString",
      "wait");

  /** Methods with parameters that every object has. */
  public static final Set<String> SETTERS = Set.of("equals", "wait");

  /** Classes whose static members are used where a field of the same name would hide them. */
  private static final Set<String> TYPES = Set.of(
      "BigDecimal",
      "BigInteger",
      "Codecs",
      "Double",
      "Integer",
      "List",
      "Map",
      "Matchers",
      "Optional",
      "Pattern",
      "Set");

  private ReservedNames() {}

  /**
   * Tells whether a field may not be called like this.
   *
   * @param name its name
   * @param names the stage and what is generated for it
   * @return true if generated code would not compile
   */
  public static boolean contains(String name, StageNames names) {
    return METHODS.contains(name)
        || TYPES.contains(name)
        || name.equals(names.entry().simpleName());
  }
}
