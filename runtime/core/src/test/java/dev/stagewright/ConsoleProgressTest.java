package dev.stagewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.build.RealizeException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleProgressTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final ConsoleProgress progress =
      new ConsoleProgress(new PrintStream(told, true, StandardCharsets.UTF_8));

  @TempDir
  private Path folder;

  @Test
  void tellsWhatIsBuiltAndWhatIsReused() {
    Work source = Work.writing("source", "text");
    Work steps = Work.stage("steps")
        .on(source)
        .doing(site -> {
          for (int step = 1; step <= 40; step++) {
            site.progress("step", step, 40);
          }
        })
        .done();
    try (Store store = Store.open(folder).listening(progress)) {
      store.realize(source);
      store.realize(steps);
    }

    assertThat(told())
        .containsPattern("source +building\nsource +built in \\d+\\.\\d s\nsource +in the store\n")
        .contains("step 4 of 40", "step 40 of 40")
        .doesNotContain("step 5 of 40");
    assertThat(progress.summary()).startsWith("2 stages were built, in ");
  }

  @Test
  void tellsWhereAFailureLies() {
    Work broken = Work.stage("broken")
        .doing(site -> {
          throw new IllegalStateException("on purpose");
        })
        .done();
    try (Store store = Store.open(folder).listening(progress)) {
      assertThatThrownBy(() -> store.realize(broken)).isInstanceOf(RealizeException.class);
    }

    assertThat(told()).containsPattern("broken +failed; what it left is in .*failed/broken-");
    assertThat(progress.summary()).startsWith("Nothing was built, in ");
  }

  /** The process is older, and the clock of the day may be set meanwhile. */
  @Test
  void tellsTheTimeOfTheRunItself() {
    long[] nanos = {5_000_000_000L};
    ConsoleProgress timed =
        new ConsoleProgress(new PrintStream(told, true, StandardCharsets.UTF_8), () -> nanos[0]);
    nanos[0] += 849_000_000L;
    assertThat(timed.summary()).isEqualTo("Nothing was built, in 0.8 s.");
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }
}
