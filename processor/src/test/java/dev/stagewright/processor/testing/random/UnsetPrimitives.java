package dev.stagewright.processor.testing.random;

import java.math.BigDecimal;

/** The values of primitive fields that are never set. */
final class UnsetPrimitives {
  private UnsetPrimitives() {}

  static Value of(SimpleTypes primitive) {
    return switch (primitive) {
      case BOOLEAN -> Value.of("", "Boolean false");
      case CHAR -> Value.of("", "Character 0");
      default -> {
        String name = primitive.boxed().substring("java.lang.".length());
        yield Value.number("", name + " 0", BigDecimal.ZERO);
      }
    };
  }
}
