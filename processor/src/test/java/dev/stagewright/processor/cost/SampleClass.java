package dev.stagewright.processor.cost;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class to be compiled: from four to eight fields, and a file that it writes.
 *
 * @param name its simple name
 * @param fields its fields
 */
record SampleClass(String name, List<Field> fields) {
  private static final int FEWEST = 4;
  private static final int MOST = 8;

  /**
   * A field of such a class.
   *
   * @param name its name
   * @param kind its type and default
   */
  record Field(String name, FieldType kind) {}

  static List<SampleClass> some(int count) {
    return IntStream.range(0, count).mapToObj(SampleClass::of).toList();
  }

  private static SampleClass of(int number) {
    int size = FEWEST + number % (MOST - FEWEST + 1);
    FieldType[] kinds = FieldType.values();
    return new SampleClass(
        "Subject" + number,
        IntStream.range(0, size)
            .mapToObj(i -> new Field("field" + i, kinds[(number + i) % kinds.length]))
            .toList());
  }

  /** Joins the lines that are written for each field. */
  String each(Function<Field, String> line) {
    return fields.stream().map(line).collect(Collectors.joining());
  }
}
