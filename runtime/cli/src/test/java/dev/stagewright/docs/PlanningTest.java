package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.build.NotRealizedException;
import dev.stagewright.build.PlannedStep;
import dev.stagewright.build.PlannedStep.Decision;
import dev.stagewright.build.Secret;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.internal.local.LocalStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import my.digits.DigitsRRef;
import my.digits.ModelRRef;
import my.digits.SurveyDRef;
import my.digits.SurveyRRef;
import my.digits.SurveyStage;
import org.junit.jupiter.api.Test;

/** The snippets about plans. */
class PlanningTest extends SnippetFixture {
  @Test
  void onceMore() {
    store.realize(model);
    built();
    // row: force_rebuild
    ModelRRef best = store.rebuild(model); // trains once more; the better one counts
    ModelRRef fresh = store.plan(model).rebuilding(digits, model).realize();
    // end
    assertThat(built()).containsExactly("model", "digits", "model");
    assertThat(fresh.accuracy()).isGreaterThanOrEqualTo(best.accuracy());
    assertThat(LocalStore.of(store).disk().names(model.dref())).hasSize(3);
  }

  @Test
  void nothingMayBeBuilt() {
    assertThatThrownBy(() -> store.plan(model).withoutBuilding().realize())
        .isInstanceOf(NotRealizedException.class)
        .hasMessageContaining("never built with these inputs");
    store.realize(model);
    built();
    // row: assert_realized
    ModelRRef kept = store.plan(model).withoutBuilding().realize();
    // end
    assertThat(kept.derivation()).isEqualTo(model);
    assertThat(built()).isEmpty();
  }

  @Test
  void oneStageMustBeThere() {
    store.realize(digits);
    built();
    // row: realized
    DigitsRRef there = store.plan(digits).withoutBuilding().realize();
    boolean nothingToDo = store.isRealized(model);
    // end
    assertThat(there.derivation()).isEqualTo(digits);
    assertThat(nothingToDo).isFalse();
    assertThat(built()).isEmpty();
  }

  @Test
  void beforeAnythingRuns() {
    // row: dry_run
    for (PlannedStep step : store.plan(model).steps()) {
      System.out.println(step); // dref:<hash>-digits build: never built with these inputs
    }
    // end
    List<PlannedStep> steps = store.plan(model).steps();
    assertThat(steps).extracting(PlannedStep::dref).containsExactly(digits.dref(), model.dref());
    assertThat(steps.get(0).decision())
        .isEqualTo(new Decision.Build(new Decision.NeverBuilt()))
        .hasToString("build: never built with these inputs");
    assertThat(LocalStore.of(store).disk().derivations()).isEmpty();
  }

  @Test
  void whatIsNoPartOfIdentity() throws IOException {
    Store store = this.store.withEnvironment(Map.of("SURVEY_TOKEN", "open sesame"));
    // row: realize_args-use
    SurveyDRef survey = SurveyStage.builder()
        .timeout(60)
        .token(Secret.environment("SURVEY_TOKEN"))
        .instantiate();
    SurveyRRef answers = store.withCores(8).realize(survey);
    // end
    assertThat(survey).isEqualTo(SurveyStage.builder().instantiate());
    assertThat(answers.answers()).isEqualTo("open sesame".length());
    Path log = LocalStore.of(store).disk().builds(answers.rref()).get(0).log().orElseThrow();
    assertThat(log).content().contains("asking on 4 threads for 60 s");
    try (Stream<Path> files = Files.walk(store.folder())) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .doesNotContain("sesame"));
    }
  }
}
