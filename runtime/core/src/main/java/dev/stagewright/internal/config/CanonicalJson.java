package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.text.Utf8;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A writer of JSON in its one canonical form, in which equal data has equal bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * Writes a value canonically.
   *
   * @param node any JSON value within I-JSON (RFC 7493)
   * @return its canonical text
   * @throws ConfigException if the value is outside I-JSON: a lone surrogate, a number that is not
   *     finite, a whole number beyond 2^53 but for one that a double is printed as
   */
  public static String write(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  /**
   * Writes a text canonically.
   *
   * @param text any text
   * @return the same as JSON, in its quotes
   * @throws ConfigException if the text has a lone surrogate
   */
  public static String write(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    write(text, out);
    return out.toString();
  }

  /** Appends a value in canonical form. */
  static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, out);
      case ARRAY -> writeArray(node, out);
      case STRING -> write(node.textValue(), out);
      case NUMBER -> out.append(CanonicalNumber.write(node));
      case BOOLEAN, NULL -> out.append(node.asText());
      default -> throw new ConfigException("JSON has no " + node.getNodeType());
    }
  }

  private static void writeObject(JsonNode node, StringBuilder out) {
    List<String> names = new ArrayList<>(node.size());
    node.fieldNames().forEachRemaining(names::add);
    // String.compareTo orders by UTF-16 code units, as section 3.2.3 demands.
    Collections.sort(names);
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      separate(i, out);
      write(names.get(i), out);
      out.append(':');
      write(node.get(names.get(i)), out);
    }
    out.append('}');
  }

  private static void writeArray(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      separate(i, out);
      write(node.get(i), out);
    }
    out.append(']');
  }

  private static void separate(int index, StringBuilder out) {
    if (index > 0) {
      out.append(',');
    }
  }

  /** Appends a text with its quotes. */
  static void write(String text, StringBuilder out) {
    escape(text, out.append('"'));
    out.append('"');
  }

  /** Appends the escaped content of a text without its quotes. */
  static void escape(String text, StringBuilder out) {
    int half = Utf8.halfPair(text);
    if (half >= 0) {
      throw new ConfigException(
          "A text holds half a surrogate pair at index " + half + ", which no UTF-8 can carry");
    }
    if (isPlain(text)) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i), out);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (escapes(text.charAt(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the most characters by which the escape of a character is longer than itself. */
  static int escapes(char c) {
    if (c < ' ') {
      return 5;
    }
    return c == '"' || c == '\\' ? 1 : 0;
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 0xf, 16));
        } else {
          out.append(c);
        }
      }
    }
  }
}
