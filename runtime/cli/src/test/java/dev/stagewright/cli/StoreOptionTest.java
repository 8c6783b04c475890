package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link StoreOption}: a look creates no store. */
class StoreOptionTest extends StoreFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls",
        "find",
        "du",
        "verify",
        "gc",
        "root ls",
        "show x",
        "cat x",
        "log x",
        "diff x y",
        "graph x",
        "rm x",
        "pack a.tar x",
        "copy --to b x",
        "shell x",
        "why x",
        "root add n x",
        "root link l x",
        "root rm n",
        "root unlink l"
      })
  void makesNoStore(String command) throws Exception {
    Path missing = folder.resolve("missing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path place : new Path[] {missing, empty}) {
      assertThat(Terminal.on(place).run(command.split(" ")).ends(4).err())
          .startsWith("stagewright: There is no store in " + place)
          .contains("--store");
    }
    assertThat(missing).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }
}
