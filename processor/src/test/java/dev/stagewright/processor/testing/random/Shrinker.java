package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Named;
import dev.stagewright.processor.testing.random.Field.Outcome;
import dev.stagewright.processor.testing.random.Field.Promise;
import dev.stagewright.processor.testing.random.Field.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Smaller models: without one of their parts. */
final class Shrinker {
  private Shrinker() {}

  /** Gives halves of a list, the list without each, and with each a little smaller. */
  static <T> Stream<List<T>> list(List<T> all, Function<T, Stream<T>> smaller) {
    Stream<List<T>> halves = all.size() < 3
        ? Stream.empty()
        : Stream.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()));
    Stream<List<T>> without = all.size() < 2
        ? Stream.empty()
        : IntStream.range(0, all.size()).mapToObj(i -> without(all, i));
    Stream<List<T>> with = IntStream.range(0, all.size())
        .boxed()
        .flatMap(i -> smaller.apply(all.get(i)).map(one -> with(all, i, one)));
    return Stream.of(halves, without, with).flatMap(Function.identity());
  }

  private static <T> List<T> without(List<T> all, int index) {
    List<T> copy = new ArrayList<>(all);
    copy.remove(index);
    return List.copyOf(copy);
  }

  static <T> List<T> with(List<T> all, int index, T one) {
    List<T> copy = new ArrayList<>(all);
    copy.set(index, one);
    return List.copyOf(copy);
  }

  /** Others refer to a stage by its place: only the last can go. */
  static Stream<StageGraph> graphs(StageGraph graph) {
    List<RandomStage> stages = graph.stages();
    Stream<List<RandomStage>> fewer =
        stages.size() < 2 ? Stream.empty() : Stream.of(stages.subList(0, stages.size() - 1));
    Stream<List<RandomStage>> smaller = IntStream.range(0, stages.size())
        .boxed()
        .flatMap(i -> stages(stages.get(i), used(stages, i)).map(one -> with(stages, i, one)));
    return Stream.concat(fewer, smaller)
        .map(less -> new StageGraph(graph.packageName(), graph.types(), less));
  }

  private static List<String> used(List<RandomStage> stages, int index) {
    return stages.stream()
        .flatMap(stage -> stage.all(Input.class).stream())
        .flatMap(input -> input.sources().stream())
        .filter(source -> source.stage() == index)
        .flatMap(source -> source.file().stream())
        .toList();
  }

  private static Stream<RandomStage> stages(RandomStage stage, List<String> used) {
    List<String> needed = new ArrayList<>(used);
    stage.all(Promise.class).forEach(promise -> needed.add(promise.path()));
    stage.members().forEach((name, value) -> needed.add(value));
    stage.base().flatMap(RandomStage.Base::variable).ifPresent(needed::add);
    Stream<List<Field>> fewer = IntStream.range(0, stage.fields().size())
        .filter(i -> needed.stream()
            .noneMatch(text -> text.contains(stage.fields().get(i).name())))
        .mapToObj(i -> without(stage.fields(), i));
    Stream<List<Field>> plainer = IntStream.range(0, stage.fields().size())
        .boxed()
        .flatMap(i -> fields(stage.fields().get(i)).map(one -> with(stage.fields(), i, one)));
    return Stream.concat(
        Stream.concat(fewer, plainer).map(fields -> stage.withFields(fields)), members(stage));
  }

  private static Stream<RandomStage> members(RandomStage stage) {
    return stage.members().keySet().stream()
        .filter(name -> !name.equals("name"))
        .map(name -> {
          Map<String, String> fewer = new LinkedHashMap<>(stage.members());
          fewer.remove(name);
          return new RandomStage(
              stage.location(),
              fewer,
              "",
              stage.base(),
              stage.fields(),
              stage.build(),
              stage.more());
        });
  }

  private static Stream<Field> fields(Field field) {
    Named old = field.named();
    Named plain = new Named(old.name(), old.inherited(), old.access(), "");
    if (field instanceof Setting s && !(s.constraints().isEmpty() && old.equals(plain))) {
      return Stream.of(new Setting(
          plain, s.kind(), s.isRequired(), s.initial(), s.given(), List.of(), s.unwrapped()));
    } else if (field instanceof Outcome outcome && !old.equals(plain)) {
      return Stream.of(new Outcome(plain, outcome.kind(), outcome.value()));
    } else if (field instanceof Promise promise && !old.equals(plain)) {
      return Stream.of(new Promise(plain, promise.path(), promise.isFolder()));
    }
    return Stream.empty();
  }
}
