package dev.stagewright.internal.text;

/** Numbers of things in sentences: 1 byte, 2 bytes. */
public final class Quantity {
  private Quantity() {}

  /**
   * Returns a number with its thing.
   *
   * @param number the number
   * @param thing the name of one thing; several have an {@code s} more
   * @return {@code 1 byte}, or {@code 2 bytes}
   */
  public static String of(long number, String thing) {
    return number + " " + (number == 1 ? thing : thing + "s");
  }
}
