package dev.stagewright.ref;

import java.util.Optional;

/**
 * Which paths the outputs of one stage may have: checked at compile time, and again where they use
 * configuration.
 */
public final class OutputPaths {
  /** The file of a realization that holds the values of {@code @Output} fields. */
  public static final RelativePath VALUES = new RelativePath("stagewright.json");

  private OutputPaths() {}

  /**
   * Says what keeps a text from being the path of an output.
   *
   * @param path any text
   * @return the fault as a clause; empty if there is none
   */
  public static Optional<String> fault(String path) {
    return RelativePath.fault(path)
        .or(() -> clash(path, VALUES.text())
            .map(clash -> "the name %s is reserved for values".formatted(VALUES)));
  }

  /**
   * Says why two outputs cannot live side by side, on file systems that ignore case as well.
   *
   * @param path the path of an output
   * @param other the path of another
   * @return the fault as a clause; empty if there is none
   */
  public static Optional<String> clash(String path, String other) {
    String folded = RelativePath.folded(path);
    String foldedOther = RelativePath.folded(other);
    if (folded.equals(foldedOther)) {
      return Optional.of("it is the same file as \"%s\"".formatted(other));
    }
    if (folded.startsWith(foldedOther + "/")) {
      return Optional.of("it lies inside \"%s\"".formatted(other));
    }
    if (foldedOther.startsWith(folded + "/")) {
      return Optional.of("it holds \"%s\"".formatted(other));
    }
    return Optional.empty();
  }
}
