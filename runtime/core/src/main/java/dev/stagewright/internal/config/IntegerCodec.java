package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.config.ConfigException;
import java.util.function.Function;

/**
 * A codec of whole numbers, which are texts beyond the integers that doubles keep apart.
 *
 * @param least the least that the type has
 * @param most the largest that the type has
 * @param narrow returns the type's number
 * @param <T> the type
 */
public record IntegerCodec<T extends Number>(long least, long most, Function<Long, T> narrow)
    implements JsonCodec<T> {
  @Override
  public JsonNode write(T value) {
    long number = value.longValue();
    return CanonicalNumber.fits(number)
        ? LongNode.valueOf(number)
        : TextNode.valueOf(Long.toString(number));
  }

  @Override
  public T read(JsonNode node) {
    return TypedText.read(node, this::number);
  }

  private T number(JsonNode node) {
    long number = node.isTextual() ? large(node) : small(node);
    if (number < least || number > most) {
      throw unexpected(node);
    }
    return narrow.apply(number);
  }

  private long small(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw unexpected(node);
    }
    return node.longValue();
  }

  private long large(JsonNode node) {
    try {
      long number = Long.parseLong(node.textValue());
      if (Long.toString(number).equals(node.textValue()) && !CanonicalNumber.fits(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused as the others are
    }
    throw unexpected(node);
  }

  private ConfigException unexpected(JsonNode node) {
    return ScalarCodecs.unexpected(node, "a whole number from %s to %s".formatted(least, most));
  }
}
