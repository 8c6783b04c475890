package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogCommandTest extends StoreFixture {
  @Test
  void printsTheLogOfTheLastBuild() {
    assertThat(terminal.ok("log", "repeated").out()).contains("Building repeated");
    Path log = Path.of(terminal.ok("log", "--path", "repeated").out().strip());
    assertThat(terminal.ok("log", "repeated").out()).isEqualTo(content(log));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void printsTheLogOfWhatOnlyFailed() throws Exception {
    String broken = "dev.stagewright.cli.testing.stages.Broken";
    terminal.run("realize", broken, "-c", "seed=1").ends(3);
    String dref = terminal
        .ok("plan", broken, "-c", "seed=1", "--as-json")
        .json()
        .at("/0/dref")
        .asText();
    terminal.run("realize", broken, "-c", "seed=2").ends(3);
    assertThat(terminal.ok("log", "broken").out()).contains("so far so good", "out of paper 2");
    for (String name : new String[] {dref, dref.substring(0, 12), dref.substring(5, 12)}) {
      assertThat(terminal.ok("log", name).out()).contains("out of paper 1");
    }
    assertThat(terminal.run("log", "unheard-of").ends(4).err()).contains("Nothing in ");
  }

  /** Its input came out with the bytes of another one. */
  @Test
  void tellsThatSomethingWasTakenOver() throws Exception {
    String four = Terminal.dref(terminal.repeated("seven", "-c", "times=4"));
    String same = Terminal.dref(terminal.repeated("sevenseven"));
    String built = terminal.realize("Repeated", "-c", "source=" + four + "/out.txt");
    String taken = terminal.realize("Repeated", "-c", "source=" + same + "/out.txt");
    assertThat(terminal.ok("show", taken).out())
        .contains("taken over from " + Terminal.digits(built));
    assertThat(terminal.run("log", taken).ends(4).err())
        .contains("nothing was built, it was taken over from rref:" + Terminal.digits(built));
  }
}
