package dev.stagewright.config;

/**
 * A part of a value: a field or component by its name, an item of a list, or an entry of a map.
 *
 * @param name the part's name in JSON; of an item, its index
 * @param text the part in messages
 */
record Part(String name, String text) {

  static Part member(String name) {
    return new Part(name, name);
  }

  static Part item(int index) {
    return new Part(Integer.toString(index), "[" + index + "]");
  }

  static Part entry(String key) {
    return new Part(key, "[" + Brief.quoted(key) + "]");
  }
}
