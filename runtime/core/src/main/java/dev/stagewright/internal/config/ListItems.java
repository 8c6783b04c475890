package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a typed list, separated by commas; an item in quotes is JSON and may contain commas.
 */
final class ListItems {
  private static final Pattern QUOTED =
      Pattern.compile("\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*+(?=,|$)");
  private static final Pattern PLAIN = Pattern.compile("[^,]*+");

  private ListItems() {}

  /**
   * Splits a list.
   *
   * @throws ConfigException if an item begins with a quote but is no text in quotes
   */
  static List<String> of(String list) {
    List<String> items = new ArrayList<>();
    int start = 0;
    do {
      Matcher item = item(list, start);
      items.add(item.group());
      start = item.end() + 1; // behind the comma
    } while (start <= list.length());
    return items;
  }

  private static Matcher item(String list, int start) {
    Matcher quoted = QUOTED.matcher(list).region(start, list.length());
    if (quoted.lookingAt() && isJson(quoted.group())) {
      return quoted;
    }
    Matcher plain = PLAIN.matcher(list).region(start, list.length());
    boolean unused = plain.lookingAt();
    if (plain.group().stripLeading().startsWith("\"")) {
      throw new ConfigException(
          "the item at character %s begins with a quote, but is no text in quotes: end it with a quote, or write the list as JSON"
              .formatted(start + 1));
    }
    return plain;
  }

  private static boolean isJson(String item) {
    LocatedJson reader = new LocatedJson();
    Object unused = reader.read(item);
    return reader.faults().isEmpty();
  }
}
