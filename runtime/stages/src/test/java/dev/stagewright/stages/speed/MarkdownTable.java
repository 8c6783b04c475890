package dev.stagewright.stages.speed;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Markdown, printed line by line: ours comes first, then the others, each with the ratio of ours to
 * it.
 */
final class MarkdownTable {
  private MarkdownTable() {}

  static MarkdownTable titled(String title, Stream<String> heads) {
    MarkdownTable table = new MarkdownTable();
    System.out.printf("%n### %s%n%n", title);
    String[] names = heads.toArray(String[]::new);
    table.line(Stream.of(names));
    table.line(Stream.of(names).map(name -> "--:"));
    return table;
  }

  void row(Stream<?> labels, double... values) {
    line(Stream.concat(
        labels,
        Stream.concat(
            Stream.of(digits(values[0])),
            DoubleStream.of(values)
                .skip(1)
                .mapToObj(
                    theirs -> "%s (%sx)".formatted(digits(theirs), digits(values[0] / theirs))))));
  }

  void line(Stream<?> cells) {
    System.out.println(cells.map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Formats a number with two significant digits, or all before the point. */
  static String digits(double value) {
    int places = value < 0.1 ? 3 : value < 1 ? 2 : value < 10 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
