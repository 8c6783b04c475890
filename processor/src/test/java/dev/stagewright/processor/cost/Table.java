package dev.stagewright.processor.cost;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The result, as Markdown.
 *
 * @param classes how many were compiled
 * @param plain all runs without a processor
 * @param theirs all runs of AutoValue
 * @param ours all runs of ours
 */
record Table(int classes, List<Time> plain, List<Time> theirs, List<Time> ours) {
  @Override
  public String toString() {
    return "%d classes, %d runs of each, java %s\n\n"
            .formatted(classes, plain.size(), Runtime.version())
        + "| | javac alone | AutoValue adds per class | Stagewright adds per class | ratio |\n"
        + "| --- | --: | --: | --: | --: |\n"
        + row("clock, median", Time::median, Time::wall)
        + row("clock, least", Time::least, Time::wall)
        + row("cores, median", Time::median, Time::cpu)
        + row("cores, least", Time::least, Time::cpu);
  }

  private String row(String title, Function<List<Time>, Time> pick, ToDoubleFunction<Time> part) {
    double without = part.applyAsDouble(pick.apply(plain));
    double addedByTheirs = part.applyAsDouble(pick.apply(theirs)) - without;
    double addedByOurs = part.applyAsDouble(pick.apply(ours)) - without;
    return "| %s | %.2f s | %.2f ms | %.2f ms | %.2f |\n"
        .formatted(
            title,
            without,
            1000 * addedByTheirs / classes,
            1000 * addedByOurs / classes,
            addedByOurs / addedByTheirs);
  }
}
