package dev.stagewright.processor.testing.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The sources of one run of a compiler: graphs that have nothing to do with each other.
 *
 * @param graphs the graphs
 */
public record Program(List<StageGraph> graphs) {
  private static final Path HARNESS = Path.of("src/test/resources/random/harness/Told.java");

  /** Draws random programs of many stages; a failing one is made smaller part by part. */
  public static Arbitrary<Program> any() {
    return Arbitraries.fromGenerator(random ->
        new ShrinkableValue<>(make(new RandomChoices(random)), Program::smaller, Program::size));
  }

  /** Draws random programs in whose stages mistakes were made. */
  public static Arbitrary<List<SpoiledGraph>> spoiled() {
    return Arbitraries.fromGenerator(random -> {
      RandomChoices choices = new RandomChoices(random);
      List<SpoiledGraph> graphs = make(choices).graphs().stream()
          .map(graph -> SpoiledGraph.of(choices, graph))
          .toList();
      return new ShrinkableValue<>(
          graphs,
          all -> Shrinker.list(all, SpoiledGraph::smaller),
          all -> all.toString().length());
    });
  }

  private static Program make(RandomChoices choices) {
    List<StageGraph> graphs = new ArrayList<>();
    for (int stages = 0;
        stages < STAGES;
        stages += graphs.get(graphs.size() - 1).stages().size()) {
      graphs.add(new StageGraphMaker(choices, graphs.size()).make());
    }
    return new Program(List.copyOf(graphs));
  }

  /** Most of a compiler's run is its start. */
  private static final int STAGES = 25;

  private Stream<Program> smaller() {
    return Shrinker.list(graphs, Shrinker::graphs).map(Program::new);
  }

  private long size() {
    return graphs.stream().mapToLong(graph -> graph.toString().length()).sum();
  }

  public int stages() {
    return graphs.stream().mapToInt(graph -> graph.stages().size()).sum();
  }

  /** Lists all files. */
  public List<Source> files() {
    List<Source> files = new ArrayList<>();
    files.add(harness());
    graphs.forEach(graph -> files.addAll(graph.files()));
    return files;
  }

  /** Returns the file that tells values. */
  public static Source harness() {
    try {
      return new Source("harness/Told.java", Files.readString(HARNESS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a program that fails, for jqwik. */
  @Override
  public String toString() {
    return "%s stages in %s closures".formatted(stages(), graphs.size());
  }
}
