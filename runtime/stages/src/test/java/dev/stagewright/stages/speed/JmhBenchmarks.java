package dev.stagewright.stages.speed;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The benchmarks that JMH runs, printed for each stage.
 *
 * @param folder a folder to work in
 */
record JmhBenchmarks(Path folder) {
  /** So many are flushed in bearable time. */
  private static final int MOST_COLD = 1_000;

  private static final List<String> CASES = List.of("durability", "shape", "stages");

  void print(List<Integer> sizes) throws RunnerException {
    MarkdownTable warm = MarkdownTable.titled(
        "Warm in one process, us a stage", Stream.of("case", "instantiate", "realize"));
    perStage(WarmBenchmark.class, sizes)
        .forEach((label, times) -> warm.line(Stream.of(
            label,
            MarkdownTable.digits(time(times, "instantiate")),
            MarkdownTable.digits(time(times, "realize")))));
    MarkdownTable cold = MarkdownTable.titled(
        "Cold in a warm process, us a stage", Stream.of("case", "realize", "bare system calls"));
    perStage(
            ColdBenchmark.class,
            sizes.stream().filter(size -> size <= MOST_COLD).toList())
        .forEach((label, times) ->
            cold.row(Stream.of(label), time(times, "realize"), time(times, "bareCalls")));
  }

  /** Returns the time of a case; a failed one has none. */
  private static double time(Map<String, Double> times, String method) {
    return times.getOrDefault(method, Double.NaN);
  }

  /** Returns the times by case and method. */
  private Map<String, Map<String, Double>> perStage(Class<?> benchmark, List<Integer> sizes)
      throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder()
            .include(benchmark.getName())
            .param("stages", sizes.stream().map(Object::toString).toArray(String[]::new))
            .jvmArgsAppend("-Djava.io.tmpdir=" + folder)
            .verbosity(VerboseMode.SILENT)
            .build())
        .run();
    return results.stream()
        .collect(Collectors.groupingBy(
            result -> label(result.getParams()),
            TreeMap::new,
            Collectors.toMap(
                result -> result.getPrimaryResult().getLabel(),
                result -> result.getPrimaryResult().getScore()
                    / Integer.parseInt(result.getParams().getParam("stages")))));
  }

  private static String label(BenchmarkParams params) {
    return CASES.stream()
        .filter(params.getParamsKeys()::contains)
        .map(params::getParam)
        .collect(Collectors.joining(" "));
  }
}
