package dev.stagewright.ref;

/**
 * A file or folder inside a realization that may not exist yet: {@code dref:<hash>-<name>/<path>}.
 *
 * <p>Two paths are equal if they name the same path of the same derivation, whether or not they
 * know more of the derivation than its name.
 */
public final class RefPath implements Comparable<RefPath> {
  private final Origin origin;
  private final RelativePath path;

  /**
   * Creates a path from a derivation and a path inside its realizations.
   *
   * @param origin the derivation, or its name
   * @param path the path inside its realizations
   */
  public RefPath(Origin origin, RelativePath path) {
    this.origin = origin;
    this.path = path;
  }

  /**
   * Parses the text form. The result knows the derivation by name only.
   *
   * @param text {@code dref:<hash>-<name>/<path>}
   * @return the path that prints as the text
   * @throws InvalidRefException if the text is anything else
   */
  public static RefPath parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new InvalidRefException(
          "\"%s\" lacks the path of a file: expected dref:<hash>-<name>/<path>".formatted(text));
    }
    return new RefPath(
        DRef.parse(text.substring(0, slash)), new RelativePath(text.substring(slash + 1)));
  }

  /**
   * Returns the derivation that the file comes from.
   *
   * @return the derivation, or its bare name if this path was read from a text
   */
  public Origin origin() {
    return origin;
  }

  /**
   * Returns the name of the derivation.
   *
   * @return its ref
   */
  public DRef dref() {
    return origin.dref();
  }

  /**
   * Returns the path inside the realization.
   *
   * @return the path
   */
  public RelativePath path() {
    return path;
  }

  /**
   * Returns a path inside this folder.
   *
   * @param inside a path relative to it
   * @return the place in the same realization
   * @throws InvalidRefException if it is not such a path
   */
  public RefPath resolve(String inside) {
    return new RefPath(origin, new RelativePath(path + "/" + inside));
  }

  @Override
  public int compareTo(RefPath other) {
    int order = dref().compareTo(other.dref());
    return order == 0 ? path.compareTo(other.path) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RefPath that && dref().equals(that.dref()) && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return 31 * dref().hashCode() + path.hashCode();
  }

  @Override
  public String toString() {
    return dref() + "/" + path;
  }
}
