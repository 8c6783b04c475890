package dev.stagewright.internal.path;

import dev.stagewright.internal.text.UnicodeForms;
import dev.stagewright.ref.RelativePath;
import java.util.Arrays;
import java.util.Optional;

/**
 * The paths that the outputs of one stage may have: those that mean the same on every system. They
 * are checked at compile time, and again if they use configuration. Files below an output that is a
 * folder may have any name that the system of the build accepts.
 */
public final class OutputPaths {
  /** The file of a realization that holds the values of {@code @Output} fields. */
  public static final RelativePath VALUES = new RelativePath("stagewright.json");

  private OutputPaths() {}

  /**
   * Returns the reason why a text is no path of an output.
   *
   * @param path any text
   * @return the fault as a clause; empty if there is none
   */
  public static Optional<String> fault(String path) {
    return unportable(path)
        .or(() -> clash(path, VALUES.text())
            .map(clash -> "the name %s is reserved for values".formatted(VALUES)));
  }

  /**
   * Returns the reason why a text is no path that means the same on every system.
   *
   * @param path any text
   * @return the fault as a clause; empty if there is none
   */
  public static Optional<String> unportable(String path) {
    return RelativePath.fault(path)
        .or(() -> Arrays.stream(path.split("/", -1))
            .flatMap(segment -> PortableName.fault(segment).stream())
            .findFirst());
  }

  /**
   * Returns the reason why two outputs cannot coexist, on file systems that ignore case as well.
   *
   * @param path the path of an output
   * @param other the path of another
   * @return the fault as a clause; empty if there is none
   */
  public static Optional<String> clash(String path, String other) {
    String folded = RelativePath.folded(path);
    String foldedOther = RelativePath.folded(other);
    if (folded.equals(foldedOther)) {
      return Optional.of("it is the same file as \"%s\"%s".formatted(other, where(path, other)));
    }
    if (folded.startsWith(foldedOther + "/")) {
      return Optional.of("it lies inside \"%s\"".formatted(other));
    }
    if (foldedOther.startsWith(folded + "/")) {
      return Optional.of("it holds \"%s\"".formatted(other));
    }
    return mergedFolder(path, other);
  }

  /** Returns the fault of two folders that become one if case is ignored. */
  private static Optional<String> mergedFolder(String path, String other) {
    int slash = path.indexOf('/');
    int otherSlash = other.indexOf('/');
    while (slash >= 0 && otherSlash >= 0) {
      String folder = path.substring(0, slash);
      String otherFolder = other.substring(0, otherSlash);
      if (!RelativePath.folded(folder).equals(RelativePath.folded(otherFolder))) {
        return Optional.empty();
      }
      if (!folder.equals(otherFolder)) {
        return Optional.of("its folder \"%s\" is the same as \"%s\"%s"
            .formatted(folder, otherFolder, where(folder, otherFolder)));
      }
      slash = path.indexOf('/', slash + 1);
      otherSlash = other.indexOf('/', otherSlash + 1);
    }
    return Optional.empty();
  }

  /**
   * Returns where two names are one. Two spellings of Unicode look the same, so that they are shown
   * with escapes.
   */
  private static String where(String name, String other) {
    if (name.equals(other)) {
      return "";
    }
    return UnicodeForms.areSame(name, other)
        ? " in a Unicode normal form, as \"%s\" is as \"%s\""
            .formatted(UnicodeForms.escaped(name), UnicodeForms.escaped(other))
        : " where case is ignored";
  }
}
