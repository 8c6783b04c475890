package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.build.ManualBuild;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.match.Matchers;
import java.io.IOException;
import my.digits.Model;
import my.digits.ModelRRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.Test;

/** The snippets about builds by hand. */
class ByHandTest extends SnippetFixture {
  @Test
  void committed() throws IOException {
    // row: repl
    ManualBuild<Model, ModelRRef> build =
        ModelStage.begin(store, model); // repl_realize, repl_build
    build.stage().keep(10); // the stage's own methods
    ModelRRef rref = build.commit(); // repl_continue
    // end
    assertThat(rref.model()).hasContent("weight 10.0");
    assertThat(store.realize(model)).isEqualTo(rref);
    assertThat(built()).containsExactly("digits", "model");
  }

  @Test
  void cancelled() throws IOException {
    // row: repl_cancel
    try (ManualBuild<Model, ModelRRef> build = ModelStage.begin(store, model)) {
      build.stage().keep(10);
    } // closed without commit: nothing is kept
    // end
    assertThat(LocalStore.of(store).disk().names(model.dref())).isEmpty();
    assertThat(store.plan(model).matching(Matchers.all()).isRealized()).isFalse();
  }
}
