package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.PlannedStep;
import dev.stagewright.build.RealizeException;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.cli.testing.SnippetFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import my.digits.AlbumDRef;
import my.digits.AlbumRRef;
import my.digits.AlbumStage;
import my.digits.ModelDRef;
import my.digits.ModelRRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.Test;

/** The snippets about failures as values. */
class FailingTest extends SnippetFixture {
  private final ModelDRef broken = ModelStage.from(model)
      .building("broken", (stage, build) -> {
        throw new IOException("no disk");
      })
      .instantiate();

  @Test
  void anAttempt() {
    ModelDRef model = broken;
    String told = "";
    // row: either
    RealizeResult<ModelRRef> result = store.tryRealize(model);
    if (result instanceof RealizeResult.Succeeded<ModelRRef> right) {
      told = "accuracy " + right.value().accuracy();
    } else if (result instanceof RealizeResult.Failed<ModelRRef> left) {
      told = left.failures().get(0).getMessage();
    }
    // end
    assertThat(told).contains("no disk");
    assertThat(store.tryRealize(this.model)).isInstanceOf(RealizeResult.Succeeded.class);
  }

  @Test
  void severalAsOneAttempt() {
    ModelDRef model = broken;
    String told = "";
    // row: either-all
    RealizeResult<List<ModelRRef>> attempts = store.tryRealizeAll(model); // realizeManyE
    if (attempts instanceof RealizeResult.Succeeded<List<ModelRRef>> right) {
      told = right.value().size() + " models";
    } else if (attempts instanceof RealizeResult.Failed<List<ModelRRef>> left) {
      told = left.failures().get(0).getMessage();
    }
    // end
    assertThat(told).contains("no disk");
    assertThat(store.tryRealizeAll(this.model))
        .isEqualTo(new RealizeResult.Succeeded<>(store.realizeAll(this.model)));
  }

  @Test
  void whatDoesNotDependOnItIsBuilt() {
    AlbumDRef album = AlbumStage.builder().models(List.of(broken, model)).instantiate();
    // row: keep-going
    RealizeResult<AlbumRRef> result = store.plan(album).keepGoing().tryRealize();
    // end
    RealizeResult.Failed<AlbumRRef> failed = (RealizeResult.Failed<AlbumRRef>) result;
    assertThat(failed.failures()).hasSize(1);
    assertThat(failed.notTried()).containsExactly(album.dref());
    assertThat(built()).containsExactly("digits", "model");
  }

  @Test
  void itIsRemembered() throws IOException {
    store.tryRealize(broken);
    ModelDRef model = broken;
    // row: failures
    for (PlannedStep step : store.plan(model).steps()) {
      if (step.lastFailure().isPresent()) {
        System.out.println(Files.readString(step.lastFailure().get().log())); // ends with the trace
      }
    }
    // end
    PlannedStep.LastFailure remembered =
        store.plan(model).steps().get(1).lastFailure().orElseThrow();
    assertThat(remembered.log()).content().contains("java.io.IOException: no disk");
    assertThat(store.plan(model).steps().get(1).toString()).contains("failed at");
    RealizeResult<ModelRRef> again = store.tryRealize(model);
    RealizeException failure =
        ((RealizeResult.Failed<ModelRRef>) again).failures().get(0);
    assertThat(failure).isInstanceOf(BuildFailedException.class);
  }
}
