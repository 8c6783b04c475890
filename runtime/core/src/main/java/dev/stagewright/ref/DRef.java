package dev.stagewright.ref;

/**
 * The name of a derivation: one stage with one configuration, {@code dref:<hash>-<name>}.
 *
 * @param hash the hash of the configuration document
 * @param name the stage's name
 */
public record DRef(Hash hash, StageName name) implements Origin, Comparable<DRef> {
  private static final String PREFIX = "dref:";
  private static final int HASH_END = PREFIX.length() + 64;

  /**
   * Parses the text form.
   *
   * @param text {@code dref:<hash>-<name>}
   * @return the ref that prints as the text
   * @throws InvalidRefException if the text is anything else
   */
  public static DRef parse(String text) {
    if (!text.startsWith(PREFIX) || text.length() <= HASH_END || text.charAt(HASH_END) != '-') {
      throw new InvalidRefException(
          "\"%s\" is not a DRef: expected dref:<64 hex digits>-<name>".formatted(text));
    }
    return new DRef(
        new Hash(text.substring(PREFIX.length(), HASH_END)),
        new StageName(text.substring(HASH_END + 1)));
  }

  /**
   * Returns the name of the derivation's folder.
   *
   * @return {@code <hash>-<name>}
   */
  public String folderName() {
    return toString().substring(PREFIX.length());
  }

  @Override
  public DRef dref() {
    return this;
  }

  // Written out: the methods that a record generates are linked at their first call, which takes
  // tens of milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof DRef that && hash.equals(that.hash) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public int compareTo(DRef other) {
    int order = hash.compareTo(other.hash);
    return order == 0 ? name.compareTo(other.name) : order;
  }

  /**
   * Appends the text form to a text.
   *
   * @param out the text
   */
  public void print(StringBuilder out) {
    hash.print(out.append(PREFIX));
    out.append('-').append(name.text());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HASH_END + 1 + name.text().length());
    print(text);
    return text.toString();
  }
}
