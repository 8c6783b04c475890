package dev.stagewright.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.match.MatchException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchersTest {
  private final Path folder;

  MatchersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Realizations of one derivation with these scores, in the order in which they were built. */
  private List<StoredRealization> scored(double... scores) {
    AtomicInteger next = new AtomicInteger();
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "n", "" + next.get());
          site.save("score", Codecs.MEASURED_DOUBLE, scores[next.getAndIncrement()]);
        })
        .done();
    List<StoredRealization> built = new ArrayList<>();
    try (Store store = Store.open(folder)) {
      for (int i = 0; i < scores.length; i++) {
        built.add(store.rebuild(work).realized());
      }
    }
    return built;
  }

  private static Matcher best(boolean smaller) {
    return Matchers.best("score", Codecs.MEASURED_DOUBLE, smaller);
  }

  @Test
  void latestTakesTheLastBuilt() {
    List<StoredRealization> three = scored(1, 2, 3);

    assertThat(Matchers.latest(1).match(three)).containsExactly(three.get(2));
    assertThat(Matchers.latest(2).match(three)).containsExactly(three.get(1), three.get(2));
    assertThat(Matchers.latest(4).match(three)).isEmpty();
    assertThat(Matchers.latest(4).wanted()).isEqualTo(4);
  }

  @Test
  void someTakesTheFirstBuilt() {
    List<StoredRealization> three = scored(1, 2, 3);

    assertThat(Matchers.some(2).match(three)).containsExactly(three.get(0), three.get(1));
    assertThat(Matchers.some(4).match(three)).isEmpty();
    assertThat(Matchers.some(4).wanted()).isEqualTo(4);
  }

  @Test
  void allTakesAllAndOnlyRefusesSeveral() {
    List<StoredRealization> two = scored(1, 2);

    assertThat(Matchers.all().match(two)).isEqualTo(two);
    assertThat(Matchers.only().match(two.subList(0, 1))).isEqualTo(two.subList(0, 1));
    assertThatThrownBy(() -> Matchers.only().match(two))
        .isInstanceOf(MatchException.class)
        .hasMessageContaining(two.get(0).rref().toString())
        .hasMessageContaining(two.get(1).rref().toString());
  }

  @Test
  void withoutCandidatesAllAskForABuild() {
    for (Matcher matcher : List.of(
        Matchers.latest(1),
        Matchers.some(1),
        Matchers.all(),
        Matchers.only(),
        best(false),
        Matchers.own(Work.class, candidates -> candidates))) {
      assertThat(matcher.match(List.of())).as(matcher.toString()).isEmpty();
      assertThat(matcher.wanted()).isEqualTo(1);
    }
  }

  @Test
  void bestTakesTheLargerOrTheSmallerAndNeverNan() {
    List<StoredRealization> built = scored(Double.NaN, 0.5, 0.9, 0.1, Double.NaN);

    assertThat(best(false).match(built)).containsExactly(built.get(2));
    assertThat(best(true).match(built)).containsExactly(built.get(3));
    assertThat(best(false).match(built.subList(0, 1))).isEmpty();
    assertThat(best(true).match(built.subList(4, 5))).isEmpty();
  }

  @Test
  void ofEqualsTheLastIsBest() {
    List<StoredRealization> built = scored(0.5, 0.9, 0.9, 0.5);

    assertThat(best(false).match(built)).containsExactly(built.get(2));
    assertThat(best(true).match(built)).containsExactly(built.get(3));
  }

  @Test
  void infinitiesAreNumbers() {
    List<StoredRealization> built = scored(Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    assertThat(best(false).match(built)).containsExactly(built.get(2));
    assertThat(best(true).match(built)).containsExactly(built.get(0));
  }

  @Test
  void exactTakesThoseOrFails() {
    List<StoredRealization> three = scored(1, 2, 3);
    RRef first = three.get(0).rref();
    RRef last = three.get(2).rref();

    assertThat(Matchers.exact(last, first, last).match(three))
        .containsExactly(three.get(0), three.get(2));
    assertThatThrownBy(() -> Matchers.exact(first, last).match(three.subList(0, 2)))
        .isInstanceOf(MatchException.class)
        .hasMessageContaining(last.toString());
    assertThatThrownBy(() -> Matchers.exact()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOwnMatcherSeesTheCandidates() {
    List<StoredRealization> two = scored(1, 2);
    Matcher first = Matchers.own(Work.class, candidates -> candidates.subList(0, 1));

    assertThat(first.match(two)).containsExactly(two.get(0));
  }

  @Test
  void matchersOfOneKindAreEqual() {
    assertThat(Matchers.latest(2)).isEqualTo(Matchers.latest(2)).isNotEqualTo(Matchers.latest(1));
    assertThat(best(true)).isEqualTo(best(true)).isNotEqualTo(best(false));
    assertThat(Matchers.own(Work.class, all -> all))
        .isEqualTo(Matchers.own(Work.class, all -> all))
        .hasSameHashCodeAs(Matchers.own(Work.class, all -> all))
        .isNotEqualTo(Matchers.own(Store.class, all -> all));
    assertThatThrownBy(() -> Matchers.latest(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Matchers.some(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void choicesAreEqualByTheirFunctions() {
    UnaryOperator<List<StoredRealization>> choice = candidates -> candidates;
    Matcher matcher = Matchers.choosing(choice, realized -> realized, realized -> realized);

    assertThat(matcher)
        .isEqualTo(Matchers.choosing(choice, realized -> realized, realized -> realized))
        .hasSameHashCodeAs(Matchers.choosing(choice, realized -> realized, realized -> realized))
        .isNotEqualTo(Matchers.<StoredRealization>choosing(
            candidates -> candidates, realized -> realized, realized -> realized));
  }
}
