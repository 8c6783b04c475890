package dev.stagewright.ref;

/**
 * The name of a realization: one immutable result of a derivation,
 * {@code rref:<hash>-<dhash>-<name>}.
 *
 * @param hash the hash of the result's manifest and context
 * @param dref the derivation that it is a result of
 */
public record RRef(Hash hash, DRef dref) implements Comparable<RRef> {
  private static final String PREFIX = "rref:";
  private static final int HASH_END = PREFIX.length() + 64;

  /**
   * Parses the text form.
   *
   * @param text {@code rref:<hash>-<dhash>-<name>}
   * @return the ref that prints as the text
   * @throws InvalidRefException if the text is anything else
   */
  public static RRef parse(String text) {
    if (!text.startsWith(PREFIX) || text.length() <= HASH_END || text.charAt(HASH_END) != '-') {
      throw new InvalidRefException(
          "\"%s\" is not an RRef: expected rref:<64 hex digits>-<64 hex digits>-<name>"
              .formatted(text));
    }
    return new RRef(
        new Hash(text.substring(PREFIX.length(), HASH_END)),
        DRef.parse("dref:" + text.substring(HASH_END + 1)));
  }

  // Written out: the methods that a record generates are linked at their first call, which takes
  // tens of milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof RRef that && hash.equals(that.hash) && dref.equals(that.dref);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public int compareTo(RRef other) {
    int order = dref.compareTo(other.dref);
    return order == 0 ? hash.compareTo(other.hash) : order;
  }

  /**
   * Appends the text form to a text.
   *
   * @param out the text
   */
  public void print(StringBuilder out) {
    out.append(PREFIX);
    hash.print(out);
    out.append('-');
    dref.hash().print(out);
    out.append('-').append(dref.name().text());
  }

  @Override
  public String toString() {
    return PREFIX + hash + "-" + dref.folderName();
  }
}
