package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of values in messages: on one line, however long they are. */
public final class ValuePreview {
  private static final int LONGEST = 200;

  /** The most bits of a number to print, as more take long. */
  private static final int MOST_BITS = 10_000;

  private ValuePreview() {}

  /** Returns the preview of a value of Java, texts without quotes. */
  public static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    print(value, out);
    return cut(out.toString());
  }

  private static void print(@Nullable Object value, StringBuilder out) {
    if (out.length() > LONGEST) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      printAll(map.entrySet(), out.append('{'));
      out.append('}');
    } else if (value instanceof Map.Entry<?, ?> entry) {
      print(entry.getKey(), out);
      print(entry.getValue(), out.append('='));
    } else if (value instanceof Collection<?> items) {
      printAll(items, out.append('['));
      out.append(']');
    } else if (value instanceof BigInteger number && number.bitLength() > MOST_BITS) {
      out.append("a number of ").append(number.bitLength()).append(" bits");
    } else if (value instanceof BigDecimal number
        && number.unscaledValue().bitLength() > MOST_BITS) {
      print(number.unscaledValue(), out);
    } else {
      out.append(value);
    }
  }

  private static void printAll(Collection<?> items, StringBuilder out) {
    String separator = "";
    for (Object item : items) {
      if (out.length() <= LONGEST) {
        print(item, out.append(separator));
        separator = ", ";
      }
    }
  }

  /** Returns the preview of JSON, of which no more is printed than is shown. */
  public static String of(JsonNode node) {
    StringBuilder out = new StringBuilder();
    print(node, out);
    return cut(out.toString());
  }

  /** Returns the preview of a text in quotes. */
  public static String quoted(String text) {
    String shown = escaped(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    return text.length() <= LONGEST
        ? '"' + shown + '"'
        : "\"%s…\" (%s characters)".formatted(shown, text.length());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : "%s… (%s characters)".formatted(text.substring(0, LONGEST), text.length());
  }

  private static void print(JsonNode node, StringBuilder out) {
    if (out.length() > LONGEST) {
      return;
    }
    if (node.isObject()) {
      printMembers(node, out.append('{'));
    } else if (node.isArray()) {
      printItems(node.elements(), out.append('['));
    } else {
      out.append(node.isTextual() ? quoted(node.textValue()) : node.asText());
    }
  }

  private static void printMembers(JsonNode node, StringBuilder out) {
    String separator = "";
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (out.length() <= LONGEST) {
        print(
            member.getValue(),
            out.append(separator).append(quoted(member.getKey())).append(':'));
        separator = ",";
      }
    }
    out.append('}');
  }

  private static void printItems(Iterator<JsonNode> items, StringBuilder out) {
    String separator = "";
    while (items.hasNext() && out.length() <= LONGEST) {
      print(items.next(), out.append(separator));
      separator = ",";
    }
    out.append(']');
  }

  /** Escapes characters that no terminal shows, as JSON does. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(point -> {
      if (point == '"' || point == '\\') {
        out.append('\\').append((char) point);
      } else if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
        out.append("\\u").append(HexFormat.of().toHexDigits((char) point));
      } else {
        out.appendCodePoint(point);
      }
    });
    return out.toString();
  }
}
