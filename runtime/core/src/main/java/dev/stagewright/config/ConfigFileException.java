package dev.stagewright.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a file with a configuration is invalid. Each line of the message is one fault: the
 * file, line and column, the JSON Pointer, and what is wrong there.
 */
public final class ConfigFileException extends ConfigException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Fault> faults;

  /**
   * A problem and its place in the file.
   *
   * @param line the line, from 1; 0 if unknown
   * @param column the UTF-16 unit in the line, from 1; 0 if unknown
   * @param problem what is wrong
   */
  public record Fault(int line, int column, ConfigException.Problem problem)
      implements Serializable {
    private String told(Path file) {
      if (line == 0) {
        return problem.sentence();
      }
      String pointer = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
      return "%s:%s:%s: %s%s".formatted(file, line, column, pointer, problem.message());
    }
  }

  private ConfigFileException(String message, List<Fault> faults) {
    super(message, faults.stream().map(Fault::problem).toList());
    this.faults = new ArrayList<>(faults);
  }

  /**
   * Creates the exception.
   *
   * @param file the file
   * @param faults all that is wrong in it, in any order
   * @return the exception, whose message lists the faults in the order of the file
   */
  public static ConfigFileException of(Path file, List<Fault> faults) {
    List<Fault> sorted = faults.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
    return new ConfigFileException(
        sorted.stream().map(fault -> fault.told(file)).collect(Collectors.joining("\n")), sorted);
  }

  /**
   * Returns all that is wrong.
   *
   * @return the faults, ordered as in the file; one at least
   */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}
