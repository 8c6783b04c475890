package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The fields of one configuration, each with a printer of its value: a list of refs may be long,
 * and becomes a text only once.
 */
public final class CanonicalFields {
  // String.compareTo orders by UTF-16 code units, as RFC 8785 demands.
  private final SortedMap<String, Consumer<StringBuilder>> values = new TreeMap<>();

  void value(String field, JsonNode json) {
    values.put(field, out -> CanonicalJson.write(json, out));
  }

  <I> void one(String field, I input, BiConsumer<I, StringBuilder> print) {
    values.put(field, out -> print.accept(input, out));
  }

  <I> void many(String field, List<I> inputs, BiConsumer<I, StringBuilder> print) {
    values.put(field, out -> {
      char separator = '[';
      for (I input : inputs) {
        out.append(separator);
        print.accept(input, out);
        separator = ',';
      }
      out.append(inputs.isEmpty() ? "[]" : "]");
    });
  }

  <I> void named(String field, Map<String, I> inputs, BiConsumer<I, StringBuilder> print) {
    values.put(field, out -> object(inputs, print, out));
  }

  /** Prints the names in the order that they have. */
  private static <I> void object(
      Map<String, I> members, BiConsumer<I, StringBuilder> print, StringBuilder out) {
    char separator = '{';
    for (Map.Entry<String, I> member : members.entrySet()) {
      CanonicalJson.write(member.getKey(), out.append(separator));
      print.accept(member.getValue(), out.append(':'));
      separator = ',';
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  static void path(RefPath path, StringBuilder out) {
    path.dref().print(out.append('"'));
    CanonicalJson.escape(path.path().text(), out.append('/'));
    out.append('"');
  }

  static void stage(Origin stage, StringBuilder out) {
    stage.dref().print(out.append('"'));
    out.append('"');
  }

  /** Prints all fields as an object in canonical JSON. */
  public void print(StringBuilder out) {
    object(values, Consumer::accept, out);
  }
}
