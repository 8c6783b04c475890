package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.build.RealizeException;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import java.util.Comparator;
import java.util.List;
import my.digits.Album;
import my.digits.AlbumRRef;
import my.digits.AlbumStage;
import my.digits.GuessRRef;
import my.digits.GuessStage;
import my.digits.ModelDRef;
import my.digits.ModelRRef;
import org.junit.jupiter.api.Test;

/** The snippets about matchers. */
class ChoosingTest extends SnippetFixture {
  @Test
  void readyMade() {
    ModelRRef first = store.realize(model);
    ModelRRef second = store.realizeAll(model, Matchers.latest(2)).get(1);
    RRef rref = first.rref();
    // row: match
    Matcher only = Matchers.only(); // several are an error
    Matcher latest = Matchers.latest(2);
    Matcher best = Matchers.best("accuracy", Codecs.MEASURED_DOUBLE, false);
    Matcher all = Matchers.all();
    Matcher some = Matchers.some(1);
    Matcher exact = Matchers.exact(rref);
    List<ModelRRef> models = store.realizeAll(model, latest);
    // end
    assertThat(models).containsExactly(first, second);
    assertThat(store.realizeAll(model, all)).containsExactlyInAnyOrder(first, second);
    assertThat(store.realizeAll(model, some)).containsExactly(first);
    assertThat(store.realizeAll(model, exact)).containsExactly(first);
    assertThat(store.realize(model, best).accuracy())
        .isEqualTo(Math.max(first.accuracy(), second.accuracy()));
    assertThatThrownBy(() -> store.realize(model, only)).isInstanceOf(RealizeException.class);
    assertThat(built()).containsExactly("digits", "model", "model");
  }

  @Test
  void aMatcherOfOnesOwn() {
    GuessRRef guess = store.realize(GuessStage.builder().instantiate());
    assertThat(store.realize(guess.derivation())).isEqualTo(guess);
    assertThat(built()).containsExactly("guess");
  }

  @Test
  void anotherMatcherWhereItIsUsed() {
    ModelRRef first = store.realize(model);
    store.rebuild(model);
    // row: new_matcher
    ModelDRef simplest = model.choosing(
        candidates -> candidates.stream().min(Comparator.comparing(ModelRRef::accuracy)).stream()
            .toList());
    ModelDRef firstOne = model.matching(Matchers.exact(first.rref()));
    AlbumRRef album =
        store.realize(AlbumStage.builder().models(List.of(firstOne)).instantiate());
    // end
    assertThat(simplest).isEqualTo(model);
    assertThat(store.realize(simplest).accuracy()).isLessThanOrEqualTo(first.accuracy());
    assertThat(album.models()).containsExactly(first);
    assertThat(album.toStage()).isInstanceOf(Album.class);
  }
}
