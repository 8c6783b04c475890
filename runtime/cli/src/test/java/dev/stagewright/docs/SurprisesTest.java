package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.MissingOutputException;
import dev.stagewright.build.RealizeException;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.realize.UnsatisfiedMatcherException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.stages.Inline;
import java.io.IOException;
import java.nio.file.Files;
import my.digits.Careless;
import my.digits.CarelessRRef;
import my.digits.CarelessStage;
import my.digits.DigitsRRef;
import my.digits.GuessStage;
import my.digits.ModelRRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.Test;

/** The snippets about unusual cases. */
class SurprisesTest extends SnippetFixture {
  /** Leaves one result, with a second record beside it. */
  @Test
  void aRebuildThatGivesTheSameBytes() {
    DigitsRRef first = store.realize(digits);
    // row: same-bytes
    DigitsRRef second = store.rebuild(digits);
    String view = store.reports().show(second.rref()); // has two builds
    // end
    assertThat(second).isEqualTo(first);
    assertThat(LocalStore.of(store).disk().builds(second.rref())).hasSize(2);
    assertThat(view).contains("\"builds\"");
    assertThat(LocalStore.of(store).disk().names(digits.dref())).containsExactly(first.rref());
    assertThat(built()).containsExactly("digits", "digits");
  }

  @Test
  void aPromiseThatIsNotKept() {
    // row: broken-promise
    BuildFailedException failure = catchThrowableOfType(
        BuildFailedException.class, () -> store.realize(CarelessStage.builder().instantiate()));
    // end
    assertThat(failure)
        .hasCauseInstanceOf(MissingOutputException.class)
        .hasMessageContaining("without its promised output [report.txt]");
    assertThat(failure.log()).content().contains("MissingOutputException");
    assertThat(LocalStore.of(store).disk().names(failure.dref())).isEmpty();
  }

  @Test
  void aPromiseThatIsMended() throws IOException {
    try (ManualBuild<Careless, CarelessRRef> build =
        CarelessStage.begin(store, CarelessStage.builder().instantiate())) {
      assertThatThrownBy(build::commit).isInstanceOf(MissingOutputException.class);
      Files.writeString(build.stage().report, "here");
      assertThat(build.commit().report()).hasContent("here");
    }
  }

  @Test
  void aMatcherThatStaysUnsatisfied() {
    // row: unsatisfied
    UnsatisfiedMatcherException failure = catchThrowableOfType(
        UnsatisfiedMatcherException.class,
        () -> store.realize(GuessStage.builder().least(Integer.MAX_VALUE).instantiate()));
    // end
    assertThat(failure).hasMessageContaining("takes none of what exists");
    assertThat(failure.built()).hasSize(1).isEqualTo(failure.existing());
    assertThat(built()).containsExactly("guess");
  }

  /** Uses a result in the store; only building needs the class. */
  @Test
  void aDRefOfAStageThatIsNotOnTheClassPath() {
    DigitsRRef made = store.realize(digits);
    // row: no-class
    RefPath file = RefPath.parse(made.derivation().dref() + "/digits.csv"); // a name, no class
    ModelRRef trained = store.realize(ModelStage.builder().dataset(file).instantiate());
    // end
    assertThat(trained.dataset()).isEqualTo(made.file());
    DRef unknown = DRef.parse("dref:" + "0".repeat(64) + "-gone");
    RefPath nowhere = RefPath.parse(unknown + "/digits.csv");
    assertThatThrownBy(() -> store.realize(ModelStage.builder().dataset(nowhere).instantiate()))
        .isInstanceOfSatisfying(
            RealizeException.class, e -> assertThat(e.dref()).isEqualTo(unknown))
        .hasMessageContaining("gone");
  }

  @Test
  void anRRefInAConfiguration() {
    String rref = store.realize(digits).rref().toString();
    // row: rref-in-config
    ConfigException refusal =
        catchThrowableOfType(ConfigException.class, () -> Inline.text("ref.txt", rref));
    // end
    assertThat(refusal).hasMessageContaining("say Matchers.exact(rref) where it is used");
  }
}
