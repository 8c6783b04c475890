package dev.stagewright.internal.config;

/**
 * A part of a value: a field or component by its name, an item of a list, or an entry of a map.
 *
 * @param name the part's name in JSON; of an item, its index
 * @param text the part in messages
 */
public record ValuePart(String name, String text) {

  public static ValuePart member(String name) {
    return new ValuePart(name, name);
  }

  static ValuePart item(int index) {
    return new ValuePart(Integer.toString(index), "[" + index + "]");
  }

  static ValuePart entry(String key) {
    return new ValuePart(key, "[" + ValuePreview.quoted(key) + "]");
  }
}
