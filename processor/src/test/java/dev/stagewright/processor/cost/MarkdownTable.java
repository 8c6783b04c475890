package dev.stagewright.processor.cost;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The result, as Markdown.
 *
 * @param classes how many were compiled
 * @param runs all runs: without a processor, with AutoValue, with ours, and without a processor
 *     over what AutoValue and ours have generated
 */
record MarkdownTable(int classes, List<List<Seconds>> runs) {
  @Override
  public String toString() {
    return "%s classes, %s runs of each, java %s\n\n"
            .formatted(classes, runs.get(0).size(), Runtime.version())
        + "| | javac alone | AutoValue adds per class | Stagewright adds per class | ratio |\n"
        + "| --- | --: | --: | --: | --: |\n"
        + row("clock, median", 1, Seconds::median, Seconds::wall)
        + row("clock, least", 1, Seconds::least, Seconds::wall)
        + row("cores, median", 1, Seconds::median, Seconds::cpu)
        + row("cores, least", 1, Seconds::least, Seconds::cpu)
        + row(
            "what was generated, without a processor: cores, median",
            3,
            Seconds::median,
            Seconds::cpu)
        + row("the same: cores, least", 3, Seconds::least, Seconds::cpu);
  }

  private String row(
      String title,
      int theirs,
      Function<List<Seconds>, Seconds> pick,
      ToDoubleFunction<Seconds> part) {
    double without = part.applyAsDouble(pick.apply(runs.get(0)));
    double addedByTheirs = part.applyAsDouble(pick.apply(runs.get(theirs))) - without;
    double addedByOurs = part.applyAsDouble(pick.apply(runs.get(theirs + 1))) - without;
    return String.format(
        Locale.ROOT,
        "| %s | %.2f s | %.2f ms | %.2f ms | %.2f |\n",
        title,
        without,
        1000 * addedByTheirs / classes,
        1000 * addedByOurs / classes,
        addedByOurs / addedByTheirs);
  }
}
