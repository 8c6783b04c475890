package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.text.Utf8;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/** The size of the values of a document in the making, kept within the {@link JsonLimits}. */
public final class DocumentSize {

  /** The size of all other values: the most characters of a number. */
  private static final int OF_ANYTHING_ELSE = 24;

  /** The characters around a member: quotes, colon and comma. */
  private static final int AROUND = 4;

  private long bytes;

  /** Creates the size of an empty document. */
  public DocumentSize() {}

  /**
   * Adds a value, without recursion.
   *
   * @param value the value
   * @throws ConfigException if the value is nested too deep, or the document becomes too long
   */
  public void add(JsonNode value) {
    Deque<Iterator<JsonNode>> open = new ArrayDeque<>();
    count(value, open);
    while (!open.isEmpty()) {
      Iterator<JsonNode> items = open.element();
      if (items.hasNext()) {
        count(items.next(), open);
      } else {
        open.remove();
      }
    }
  }

  private void count(JsonNode node, Deque<Iterator<JsonNode>> open) {
    add(node.isTextual() ? length(node.textValue()) : OF_ANYTHING_ELSE);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      add(length(member.getKey()));
    }
    if (node.isContainerNode()) {
      open.push(node.elements());
    }
    if (open.size() > JsonLimits.LEVELS) {
      throw new ConfigException(
          "arrays and objects are nested more than %s levels deep: put what is in them into a file"
              .formatted(JsonLimits.LEVELS));
    }
  }

  private void add(long more) {
    bytes += more + AROUND;
    if (bytes > JsonLimits.VALUE_BYTES) {
      throw new ConfigException(
          "all values together have more than %s bytes: put the largest into a file"
              .formatted(JsonLimits.VALUE_BYTES));
    }
  }

  /** Counts bytes of UTF-8, escapes included. */
  private static long length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += Utf8.length(text.charAt(i)) + CanonicalJson.escapes(text.charAt(i));
    }
    return length;
  }
}
