package dev.stagewright.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.GoldenProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matchers that are said where a derivation is used. */
final class MatcherCodeTest {
  private final GoldenProgram program;

  MatcherCodeTest(@TempDir Path folder) {
    program = new GoldenProgram(folder);
  }

  @Test
  void giveTheSameDerivation() {
    assertThat(program.answer("chooses", """
        GuessDRef guess = GuessStage.builder().wanted(1).instantiate();
        GuessDRef other = guess.matching(Matchers.all());
        return List.of(
            guess.equals(other) && guess.hashCode() == other.hashCode(),
            guess.configuration().document().equals(other.configuration().document()),
            guess.recipe().matcher(),
            other.recipe().matcher(),
            GuessStage.from(other).wanted(7).instantiate().recipe().matcher());
        """))
        .hasToString("[true, true, @Match of chooses.Guess, all(), all()]");
  }

  @Test
  void chooseByAKeyOfOnesOwn() {
    assertThat(program.answer("chooses", """
        GuessDRef guess = GuessStage.builder().wanted(1).instantiate();
        GuessRRef first = store.realize(guess);
        store.rebuild(guess);
        GuessRRef last = store.realize(guess.choosing(Best.by(GuessRRef::number)));
        GuessRRef least = store.realize(guess.choosing(Best.bySmallest(GuessRRef::number)));
        List<Integer> offered = new ArrayList<>();
        store.realize(guess.choosing(candidates -> {
          candidates.forEach(candidate -> offered.add(candidate.number()));
          return candidates.subList(0, 1);
        }));
        return List.of(first.number(), last.number(), least.number(), offered);
        """)).hasToString("[1, 2, 1, [1, 2]]");
  }

  @Test
  void buildWhereNothingIsChosen() {
    assertThat(program.answer("chooses", """
        GuessDRef guess = GuessStage.builder().wanted(1).instantiate();
        store.realize(guess);
        return store.realize(guess.choosing(candidates ->
            candidates.stream().filter(candidate -> candidate.number() == 3).toList()
                .isEmpty() && candidates.size() < 2 ? List.of() : candidates.subList(1, 2))).number();
        """)).isEqualTo(2);
  }

  @Test
  void neverTakeNaNForTheBest() {
    assertThat(program.answer("everything", """
        List<Double> values = List.of(1.0, Double.NaN, 2.0, 2.0, -1.0);
        return List.of(
            Best.<Double, Double>by(value -> value).apply(values),
            Best.<Double, Double>bySmallest(value -> value).apply(values),
            Best.<Double, Float>by(value -> Float.NaN).apply(values));
        """)).hasToString("[[2.0], [-1.0], []]");
  }

  /** A stage takes the realization that the matcher of its input chose. */
  @Test
  void countWhereTheDerivationIsAnInput() {
    assertThat(program.answer("nested", """
        Outer_InnerDRef inner = Outer_InnerStage.builder().instantiate();
        Outer_InnerRRef first = store.realize(inner);
        Outer_InnerRRef second = store.realize(inner.choosing(candidates ->
            candidates.size() < 2 ? List.of() : candidates.subList(1, 2)));
        Outer_CollectorDRef one = Outer_CollectorStage.builder()
            .all(List.of(inner.matching(Matchers.exact(second.rref()))))
            .instantiate();
        return List.of(
            first.equals(second),
            store.realizeAll(one, Matchers.latest(1)).get(0).all().equals(List.of(second)));
        """)).hasToString("[false, true]");
  }

  @Test
  void sayHowMuchABuildTakesAndMakes() {
    assertThat(program.answer("runs", """
        BuildRecipe<?, ?> recipe = SimulationStage.builder().instantiate().recipe();
        return List.of(
            recipe.realizations(),
            recipe.cores() == Integer.MAX_VALUE,
            recipe.timeout(),
            recipe.retries());
        """)).hasToString("[3, true, Optional[PT30M], 2]");
  }
}
