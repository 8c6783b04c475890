package dev.stagewright.cli;

import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A shortener of refs, to what a user must type.
 *
 * @param resolver the refs of the store
 */
record RefShortener(RefResolver resolver) {
  private static final Pattern REF = Pattern.compile(
      "(?:rref:[0-9a-f]{64}-[0-9a-f]{64}|dref:[0-9a-f]{64})-[A-Za-z0-9_.-]*[A-Za-z0-9_-]");

  String of(String sentence) {
    return REF.matcher(sentence).replaceAll(this::shorten);
  }

  /** Returns a ref as lists show it: its digits, and the name of its stage. */
  String of(RRef rref) {
    return of(rref.toString());
  }

  private String shorten(MatchResult found) {
    String ref = found.group();
    if (ref.startsWith("rref:")) {
      RRef rref = RRef.parse(ref);
      return shown("rref:", resolver.abbreviation(rref), rref.dref());
    }
    DRef dref = DRef.parse(ref);
    return shown("dref:", resolver.abbreviation(dref), dref);
  }

  /** Returns a name with its kind and stage, which a name in full already has. */
  private static String shown(String kind, String name, DRef dref) {
    return name.startsWith(kind) ? name : "%s%s-%s".formatted(kind, name, dref.name());
  }
}
