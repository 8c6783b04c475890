package dev.stagewright.internal.config;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RefPath;
import java.util.HashMap;
import java.util.Map;

/** The values of a configuration with the results of its inputs in place of their names. */
public final class ResolvedConfiguration {
  private static final String REF = "\"dref:";

  private ResolvedConfiguration() {}

  /** Replaces all texts that are refs. They are inputs, as values with such texts are refused. */
  public static String of(String values, InputResolver inputs) {
    StringBuilder resolved = new StringBuilder(values.length());
    // Of two inputs with the same bytes a build can still tell whether they are one.
    Map<DRef, Integer> numbers = new HashMap<>();
    int copied = 0;
    for (int quote = next(values, 0); quote >= 0; quote = next(values, quote + 1)) {
      int end = end(values, quote);
      String text = values.substring(quote + 1, end);
      if (!isKey(values, end) && isRef(text)) {
        int slash = text.indexOf('/');
        DRef dref = DRef.parse(slash < 0 ? text : text.substring(0, slash));
        resolved
            .append(values, copied, quote + 1)
            .append(slash < 0 ? inputs.object(dref) : inputs.files(dref))
            .append('~')
            .append(numbers.computeIfAbsent(dref, key -> numbers.size()));
        copied = slash < 0 ? end : quote + 1 + slash;
      }
    }
    return resolved.append(values, copied, values.length()).toString();
  }

  /**
   * Returns the index of the next text that begins like a ref, but not of one quoted inside a text.
   */
  private static int next(String values, int from) {
    int quote = values.indexOf(REF, from);
    while (quote > 0 && values.charAt(quote - 1) == '\\') {
      quote = values.indexOf(REF, quote + 1);
    }
    return quote;
  }

  private static int end(String values, int quote) {
    int end = quote + 1;
    while (values.charAt(end) != '"') {
      end += values.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }

  private static boolean isKey(String values, int end) {
    return end + 1 < values.length() && values.charAt(end + 1) == ':';
  }

  /**
   * Returns whether a text is a ref. Of the characters that JSON escapes, a path may have quotes
   * only.
   */
  private static boolean isRef(String text) {
    try {
      if (text.indexOf('/') < 0) {
        DRef.parse(text);
      } else {
        RefPath.parse(text.replace("\\\"", "\""));
      }
      return true;
    } catch (InvalidRefException e) {
      return false;
    }
  }
}
