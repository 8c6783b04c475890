package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.stages.Inline;
import dev.stagewright.stages.testing.RecordingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands among other stages. */
class CommandStoreTest {
  @TempDir
  Path folder;

  private static CommandDRef shout(String text) {
    return Command.shell("tr a-z A-Z < \"$text\" > \"$out/loud\"; echo done")
        .inputs(Map.of("text", Inline.text("quiet", text).file()))
        .instantiate();
  }

  @Test
  void runsOnceForTheSameInputs() {
    try (RecordingStore realizing = RecordingStore.in(folder)) {
      CommandRRef loud = realizing.store.realize(shout("seven"));
      assertThat(loud.out().resolve("loud")).hasContent("SEVEN");
      assertThat(loud.folder()).isDirectoryContaining("glob:**/out");
      assertThat(realizing.built()).containsExactly("inline", "command");
      assertThat(realizing.store.realize(shout("seven")).rref()).isEqualTo(loud.rref());
      assertThat(realizing.built()).isEmpty();
      realizing.store.realize(shout("eight"));
      assertThat(realizing.built()).containsExactly("inline", "command");
    }
  }

  @Test
  void aFailureLeavesTheLogAndWhatTheProgramLeft() throws Exception {
    try (RecordingStore realizing = RecordingStore.in(folder)) {
      CommandDRef broken =
          Command.shell("echo why > config.log; echo trouble; exit 2").instantiate();
      BuildFailedException e =
          catchThrowableOfType(BuildFailedException.class, () -> realizing.store.realize(broken));
      assertThat(e)
          .hasMessageContaining("sh failed with exit code 2.")
          .hasMessageContaining("trouble");
      assertThat(Files.readString(e.log())).contains("Running sh -eu -c", "trouble", "exit code 2");
      assertThat(e.folder().resolve("files/scratch/work/config.log")).hasContent("why");
    }
  }

  @Test
  void replacesInputsInArguments() {
    try (RecordingStore realizing = RecordingStore.in(folder)) {
      CommandDRef copy = Command.run("cp", "{text}", "{out}/{name}")
          .inputs(Map.of("text", Inline.text("a", "seven").file()))
          .environment(Map.of("name", "b"))
          .instantiate();
      assertThat(realizing.store.realize(copy).out().resolve("b")).hasContent("seven");
    }
  }
}
