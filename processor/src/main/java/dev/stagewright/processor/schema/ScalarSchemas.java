package dev.stagewright.processor.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/**
 * The schemas of single values, by the constants of {@code Codecs} that carry them. The patterns
 * take all that the classes' own parsers do, and {@code format} would not: it knows neither the
 * year 12345 nor a time without seconds.
 */
final class ScalarSchemas {
  private static final String DATE = "[+-]?[0-9]{4,10}-[0-9]{2}-[0-9]{2}";
  private static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{0,9})?)?";
  private static final String OFFSET = "([zZ]|[+-][0-9:]{1,9})";
  private static final String COUNT = "[+-]?[0-9]+";
  private static final int MOST_YEARS = 999_999_999;

  private record Text(String pattern, String example) {
    ObjectNode schema() {
      ObjectNode schema = text().put("pattern", "^" + pattern + "$");
      schema.putArray("examples").add(example);
      return schema;
    }
  }

  private static final Map<String, Text> TEXTS = Map.ofEntries(
      Map.entry("BIG_INTEGER", new Text(COUNT, "12345678901234567890")),
      Map.entry(
          "BIG_DECIMAL", new Text("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE]" + COUNT + ")?", "1.50")),
      Map.entry("DURATION", new Text(duration(), "PT1H30M")),
      Map.entry("PERIOD", new Text(period(), "P3M")),
      Map.entry("INSTANT", new Text(DATE + "[tT]" + TIME + OFFSET, "2026-01-02T03:04:05Z")),
      Map.entry("LOCAL_DATE", new Text(DATE, "2026-01-02")),
      Map.entry("LOCAL_TIME", new Text(TIME, "03:04:05")),
      Map.entry("LOCAL_DATE_TIME", new Text(DATE + "[tT]" + TIME, "2026-01-02T03:04:05")),
      Map.entry(
          "OFFSET_DATE_TIME", new Text(DATE + "[tT]" + TIME + OFFSET, "2026-01-02T03:04:05+01:00")),
      Map.entry("OFFSET_TIME", new Text(TIME + OFFSET, "03:04:05+01:00")),
      Map.entry(
          "ZONED_DATE_TIME",
          new Text(
              DATE + "[tT]" + TIME + OFFSET + "(\\[[^\\]]+\\])?",
              "2026-01-02T03:04:05+01:00[Europe/Paris]")),
      Map.entry("YEAR_MONTH", new Text("[+-]?[0-9]{4,10}-[0-9]{2}", "2026-01")),
      Map.entry("MONTH_DAY", new Text("--[0-9]{2}-[0-9]{2}", "--02-29")),
      Map.entry("ZONE_OFFSET", new Text(OFFSET, "+01:00")));

  private ScalarSchemas() {}

  static ObjectNode of(String codec) {
    return switch (codec) {
      case "BOOLEAN" -> JsonNodeFactory.instance.objectNode().put("type", "boolean");
      case "BYTE" -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "SHORT" -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
      case "INT" -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "LONG" -> large();
      case "YEAR" -> whole(-MOST_YEARS, MOST_YEARS);
      case "FLOAT", "DOUBLE" -> JsonNodeFactory.instance.objectNode().put("type", "number");
      case "CHAR" -> text().put("minLength", 1).put("maxLength", 1);
      case "STRING", "URI" -> text();
      case "BIG_INTEGER" -> digits(codec, "integer");
      case "BIG_DECIMAL" -> digits(codec, "number");
      case "ZONE_ID" -> text().put("minLength", 1);
      default -> Objects.requireNonNull(TEXTS.get(codec)).schema();
    };
  }

  private static ObjectNode whole(long least, long most) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    return schema.put("type", "integer").put("minimum", least).put("maximum", most);
  }

  /** Returns the schema of a number that is a text beyond 2^53. */
  private static ObjectNode large() {
    ObjectNode schema = whole(Long.MIN_VALUE, Long.MAX_VALUE);
    schema.putArray("type").add("integer").add("string");
    return schema.put("pattern", "^-?[0-9]{16,19}$");
  }

  /** Returns the schema of a text, or a number that is taken as it is written. */
  private static ObjectNode digits(String codec, String number) {
    ObjectNode schema = Objects.requireNonNull(TEXTS.get(codec)).schema();
    schema.putArray("type").add(number).add("string");
    return schema;
  }

  private static ObjectNode text() {
    return JsonNodeFactory.instance.objectNode().put("type", "string");
  }

  private static String duration() {
    String seconds = COUNT + "([.,][0-9]{0,9})?[sS]";
    String time = "[tT](%1$s[hH])?(%1$s[mM])?(%2$s)?".formatted(COUNT, seconds);
    return "[+-]?[pP](%s[dD])?(%s)?".formatted(COUNT, time);
  }

  private static String period() {
    return "[+-]?[pP](%1$s[yY])?(%1$s[mM])?(%1$s[wW])?(%1$s[dD])?".formatted(COUNT);
  }
}
