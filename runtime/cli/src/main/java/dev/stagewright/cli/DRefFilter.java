package dev.stagewright.cli;

import dev.stagewright.ref.DRef;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The derivations that a text may mean, whether or not they are in a store.
 *
 * @param text a ref, digits of its hash, or the name of a stage
 */
record DRefFilter(String text) implements Predicate<DRef> {
  private static final String KIND = "dref:";
  private static final int LEAST_DIGITS = 4;

  @Override
  public boolean test(DRef dref) {
    String bare = text.startsWith(KIND) ? text.substring(KIND.length()) : text;
    String digits = bare.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return text.equals(dref.name().text())
        || (digits.length() >= LEAST_DIGITS
            && dref.hash().hex().startsWith(digits)
            && (bare.length() == digits.length() || bare.endsWith("-" + dref.name())));
  }
}
