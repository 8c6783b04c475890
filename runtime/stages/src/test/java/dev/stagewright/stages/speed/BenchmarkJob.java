package dev.stagewright.stages.speed;

import dev.stagewright.build.Derivation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The job that all tools are given.
 *
 * @param shape how the stages hang together
 * @param stages how many there are
 * @param work what each does
 * @param cores how many they may use together
 */
record BenchmarkJob(GraphShape shape, int stages, StageWork work, int cores) {

  /** Returns a job of trivial stages, with all cores of this machine. */
  static BenchmarkJob trivial(GraphShape shape, int stages) {
    return new BenchmarkJob(
        shape, stages, StageWork.TRIVIAL, Runtime.getRuntime().availableProcessors());
  }

  /** Instantiates the one that needs all others. */
  Derivation<?> last() {
    return shape.of(stages, work);
  }

  /**
   * Writes a text for each stage, of its number, what it waits for, and what the shell is to do.
   *
   * @param text of all three
   * @param input of the number of one that is waited for
   */
  String each(String text, String input) {
    return IntStream.range(0, stages)
        .mapToObj(number -> text.formatted(number, before(number, input), work.line(number)))
        .collect(Collectors.joining());
  }

  private String before(int number, String input) {
    return IntStream.range(shape.firstAwaited(number, stages), number)
        .mapToObj(input::formatted)
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "%s-%s-%s-%s".formatted(work, shape, stages, cores);
  }
}
