package dev.stagewright.processor.testing.random;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in user code.
 *
 * @param code the expression
 * @param told what {@code harness.Told} must say of it once a build sees it
 * @param content the number or text that it is, if it is one, and what an {@code Optional} holds
 * @param size how many characters or elements it has, or -1
 */
record Value(String code, String told, @Nullable Object content, int size) {
  static Value of(String code, String told) {
    return new Value(code, told, null, -1);
  }

  static Value number(String code, String told, BigDecimal number) {
    return new Value(code, told, number, -1);
  }

  static Value text(String code, String text) {
    return new Value(code, "String " + text, text, text.length());
  }

  static Value holding(String code, String shape, List<String> told) {
    return new Value(code, shape + told, null, told.size());
  }

  /** Tells whether a value is an empty {@code Optional}, which breaks no constraint. */
  boolean isNothing() {
    return told.equals("Optional[]");
  }
}
