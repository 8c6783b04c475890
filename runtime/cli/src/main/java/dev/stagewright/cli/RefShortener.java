package dev.stagewright.cli;

import dev.stagewright.inspect.RefResolver;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts the refs in a sentence as short as they may be typed.
 *
 * @param names the names in the store
 */
record RefShortener(RefResolver names) {
  private static final Pattern REF = Pattern.compile(
      "(?:rref:[0-9a-f]{64}-[0-9a-f]{64}|dref:[0-9a-f]{64})-[A-Za-z0-9_.-]*[A-Za-z0-9_-]");

  String of(String sentence) {
    return REF.matcher(sentence).replaceAll(this::cut);
  }

  /** As lists show a ref: its digits, and the name of its stage. */
  String of(RRef rref) {
    return of(rref.toString());
  }

  private String cut(MatchResult found) {
    String ref = found.group();
    if (ref.startsWith("rref:")) {
      RRef rref = RRef.parse(ref);
      return told("rref:", names.abbreviation(rref), rref.dref());
    }
    DRef dref = DRef.parse(ref);
    return told("dref:", names.abbreviation(dref), dref);
  }

  /** What cannot be cut short is told in full already. */
  private static String told(String kind, String name, DRef dref) {
    return name.startsWith(kind) ? name : "%s%s-%s".formatted(kind, name, dref.name());
  }
}
