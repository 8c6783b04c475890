package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.SnippetFixture;
import java.nio.file.Files;
import my.digits.DigitsDRef;
import my.digits.DigitsStage;
import my.digits.ModelDRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.Test;

/** The snippets that change a stage. */
class RedefiningTest extends SnippetFixture {
  @Test
  void anotherConfiguration() {
    // row: new_config
    ModelDRef longer = ModelStage.from(model).epochs(model.epochs() + 2).instantiate();
    // end
    assertThat(longer.epochs()).isEqualTo(3);
    assertThat(longer.dataset()).isEqualTo(model.dataset());
    assertThat(longer).isNotEqualTo(model);
  }

  @Test
  void anotherBody() {
    // row: new_realizer
    DigitsDRef fake = DigitsStage.from(digits)
        .building("two ones", (stage, build) -> {
          Files.writeString(stage.file, "1,0.1\n1,0.1\n");
          Files.writeString(stage.report, "{}");
        })
        .instantiate();
    // end
    assertThat(store.realize(fake).file()).content().hasLineCount(2);
    assertThat(store.realize(digits).file()).content().hasLineCount(100);
    assertThat(fake).isNotEqualTo(digits);
  }
}
