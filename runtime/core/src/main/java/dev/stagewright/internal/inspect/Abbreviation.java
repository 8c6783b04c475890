package dev.stagewright.internal.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that may be abbreviated: {@code [dref:|rref:]<hash>[-<dhash>][-<name>]}.
 *
 * @param kind {@code dref} or {@code rref}, if given
 * @param digits the beginning of the hash
 * @param rest the part after the hash, if given
 */
record Abbreviation(Optional<String> kind, String digits, Optional<String> rest) {
  /** The minimum number of digits. */
  static final int LEAST_DIGITS = 4;

  private static final Pattern SHAPE =
      Pattern.compile("(?:(dref|rref):)?([0-9a-fA-F]{" + LEAST_DIGITS + ",64})(?:-(.*))?");

  static Optional<Abbreviation> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(new Abbreviation(
            Optional.ofNullable(matcher.group(1)),
            matcher.group(2).toLowerCase(Locale.ROOT),
            Optional.ofNullable(matcher.group(3))))
        : Optional.empty();
  }

  boolean fits(NamedRef ref) {
    boolean realization = ref instanceof NamedRef.Realization;
    String name = ref.dref().name().text();
    return ref.hash().hex().startsWith(digits)
        && (kind.isEmpty() || kind.get().equals(realization ? "rref" : "dref"))
        && (rest.isEmpty()
            || rest.get().equals(name)
            || (realization && fitsDerivation(rest.get(), ref)));
  }

  private static boolean fitsDerivation(String rest, NamedRef ref) {
    return parse("dref:" + rest)
        .filter(abbreviation -> abbreviation.fits(new NamedRef.Derivation(ref.dref())))
        .isPresent();
  }
}
