package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.io.IOException;
import java.util.Optional;

/**
 * A number with a point or an exponent, as it was written: the nearest double, and the digits for
 * messages and for types that keep all of them.
 */
final class WrittenNumber extends DoubleNode {
  private static final long serialVersionUID = 1L;

  private final String digits;

  private WrittenNumber(double nearest, String digits) {
    super(nearest);
    this.digits = digits;
  }

  /** Returns the number at a parser's position. */
  static WrittenNumber of(JsonParser parser) throws IOException {
    return new WrittenNumber(parser.getDoubleValue(), parser.getText());
  }

  /** Returns the digits of a number, unless only a double is left of them. */
  static Optional<String> exact(JsonNode node) {
    return node.isIntegralNumber() || node.isBigDecimal() || node instanceof WrittenNumber
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  @Override
  public String asText() {
    return digits;
  }
}
