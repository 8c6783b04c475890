package dev.stagewright.internal.realize;

import dev.stagewright.build.Derivation;
import dev.stagewright.build.RealizeException;
import dev.stagewright.match.Matcher;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A check that all occurrences of a derivation in a plan agree, since it is realized once. */
final class ConflictCheck {
  private ConflictCheck() {}

  static void demand(Derivation<?> one, Derivation<?> other) {
    refuseTwoMatchers(one, other);
    refuseTwoArguments(one, other);
  }

  private static void refuseTwoMatchers(Derivation<?> one, Derivation<?> other) {
    Matcher matcher = one.recipe().matcher();
    Matcher otherMatcher = other.recipe().matcher();
    if (!matcher.equals(otherMatcher)) {
      throw new RealizeException(
          one.dref(),
          "One plan asks for it with two matchers, %s and %s".formatted(matcher, otherMatcher),
          null);
    }
  }

  private static void refuseTwoArguments(Derivation<?> one, Derivation<?> other) {
    Map<String, Object> arguments = one.recipe().arguments();
    Map<String, Object> others = other.recipe().arguments();
    Set<String> fields = new TreeSet<>(arguments.keySet());
    fields.addAll(others.keySet());
    for (String field : fields) {
      if (!Objects.deepEquals(arguments.get(field), others.get(field))) {
        throw new RealizeException(
            one.dref(),
            "One plan asks for it with two values of its argument \"%s\", %s and %s"
                .formatted(field, arguments.get(field), others.get(field)),
            null);
      }
    }
  }
}
