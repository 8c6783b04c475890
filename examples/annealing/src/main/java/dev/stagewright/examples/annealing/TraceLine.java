package dev.stagewright.examples.annealing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The state of a search at the end of one temperature.
 *
 * @param points how many points it had looked at by then
 * @param temperature the temperature
 * @param energy the energy where it was
 * @param best the lowest energy that it had seen
 */
record TraceLine(int points, double temperature, double energy, double best) {
  private static final String HEADER = "points,temperature,energy,best";
  private static final MathContext DIGITS = new MathContext(9);

  static void write(List<TraceLine> lines, Path csv) throws IOException {
    Files.write(
        csv,
        Stream.concat(Stream.of(HEADER), lines.stream().map(TraceLine::csv)).toList());
  }

  static List<TraceLine> read(Path csv) throws IOException {
    return Files.readAllLines(csv).stream().skip(1).map(TraceLine::parse).toList();
  }

  private String csv() {
    return points + "," + decimal(temperature) + "," + decimal(energy) + "," + decimal(best);
  }

  private static TraceLine parse(String csv) {
    String[] cells = csv.split(",", -1);
    return new TraceLine(
        Integer.parseInt(cells[0]),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]));
  }

  /** Formats a number as a decimal, which all JDKs print alike, unlike a double. */
  private static String decimal(double value) {
    return new BigDecimal(value).round(DIGITS).toString();
  }
}
