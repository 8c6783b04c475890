package dev.stagewright.processor.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A graph with mistakes.
 *
 * @param graph what it was without
 * @param mistakes those made in each stage
 */
public record SpoiledGraph(StageGraph graph, List<List<Mutation>> mistakes) {

  static SpoiledGraph of(RandomChoices choices, StageGraph graph) {
    List<RandomStage> stages = graph.stages();
    List<List<Mutation>> mistakes = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      // Java itself minds that others use what they cannot see: only the last may hide
      List<Mutation> all = i == stages.size() - 1 ? Mutation.ALL : Mutation.KEEPING;
      mistakes.add(choices.chance(80) ? mistakes(choices, stages.get(i), all) : List.of());
    }
    return new SpoiledGraph(graph, mistakes);
  }

  private static List<Mutation> mistakes(
      RandomChoices choices, RandomStage stage, List<Mutation> all) {
    List<Mutation> fitting = new ArrayList<>();
    RandomStage spoiled = stage;
    for (int i = choices.one(1, 1, 1, 2, 3); i > 0; i--) {
      Mutation mistake = choices.one(all);
      if (mistake.fits().test(spoiled) && !fitting.contains(mistake)) {
        fitting.add(mistake);
        spoiled = mistake.change().apply(spoiled);
      }
    }
    return List.copyOf(fitting);
  }

  /** Gives the files of one stage, spoiled. */
  public List<Source> stage(int index) {
    RandomStage stage = graph.stages().get(index);
    for (Mutation mistake : mistakes.get(index)) {
      stage = mistake.change().apply(stage);
    }
    List<Source> files = new ArrayList<>();
    for (Source file : new StageSource(stage).files()) {
      String text = file.text();
      for (Mutation mistake : mistakes.get(index)) {
        text = mistake.text().apply(stage, text);
      }
      files.add(new Source(file.path(), text));
    }
    for (Mutation mistake : mistakes.get(index)) {
      files.addAll(mistake.more().apply(stage));
    }
    return files;
  }

  /** Lists all files. */
  public List<Source> files() {
    List<Source> files = new ArrayList<>(graph.types());
    for (int i = 0; i < graph.stages().size(); i++) {
      files.addAll(stage(i));
    }
    return files;
  }

  public int stages() {
    return graph.stages().size();
  }

  Stream<SpoiledGraph> smaller() {
    Stream<SpoiledGraph> fewer = IntStream.range(0, mistakes.size())
        .boxed()
        .flatMap(i -> Shrinker.list(mistakes.get(i), mistake -> Stream.empty())
            .map(less -> new SpoiledGraph(graph, Shrinker.with(mistakes, i, less))));
    Stream<SpoiledGraph> plainer = Shrinker.graphs(graph)
        .map(less -> new SpoiledGraph(less, mistakes.subList(0, less.stages().size())));
    return Stream.concat(fewer, plainer);
  }

  /** Tells which mistakes were made in which stage. */
  @Override
  public String toString() {
    return IntStream.range(0, stages())
        .mapToObj(i -> graph.stages().get(i).location().code() + mistakes.get(i))
        .toList()
        .toString();
  }
}
