package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcCommandTest extends StoreFixture {
  private String single;

  @BeforeEach
  void buildAnother() throws Exception {
    single = terminal.inline("b.txt", "eight");
  }

  @Test
  void showsWhatWouldBeDeleted() throws Exception {
    assertThat(terminal.ok("gc", "--dry-run").out())
        .contains(
            "SIZE",
            "LAST USED",
            Terminal.digits(single),
            "To delete: 3 of 3 realizations",
            "root add");
    assertThat(terminal.ok("gc", "-n", "--json").json().path("going")).hasSize(3);
    assertThat(count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "n\n", "no\n", "yesterday\n"})
  void deletesNothingWithoutAYes(String answer) throws Exception {
    assertThat(terminal.answering(answer).run("gc").ends(1).err())
        .contains("To delete: 3 of 3", "Delete? [y/N]", "Nothing was deleted.");
    assertThat(count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y\n", "Yes\n", "yes"})
  void deletesAfterAYes(String answer) throws Exception {
    assertThat(terminal.answering(answer).ok("gc").out()).startsWith("Deleted: 3 realizations");
    assertThat(count()).isZero();
    assertThat(terminal.ok("gc").err()).doesNotContain("Delete?");
  }

  @Test
  void deletesOnlyWhatIsOldOrTooMuch() throws Exception {
    terminal.ok("gc", "--yes", "--unused-for", "1h");
    terminal.ok("gc", "--yes", "--down-to", "1GB");
    assertThat(count()).isEqualTo(3);
    terminal.ok("gc", "--yes", "--down-to", "0");
    assertThat(count()).isZero();
    assertThat(terminal.run("gc", "--down-to", "little").ends(2).err()).contains("as in 20GB");
    assertThat(terminal.run("gc", "--unused-for", "1y").ends(2).err()).contains("as in 2d");
  }

  @Test
  void whatCannotBeDeletedIsToldAndAllElseGoes() throws Exception {
    Path dead = Files.createDirectories(folder.resolve("store/tmp/dead"));
    Path file = Files.writeString(dead.resolve("file"), "x");
    Process immutable = new ProcessBuilder("chattr", "+i", file.toString()).start();
    Assumptions.assumeTrue(immutable.waitFor() == 0, "nothing can be made immutable here");
    try {
      Terminal.Result said = terminal.run("gc", "--yes").ends(1);
      assertThat(said.out()).startsWith("Deleted: 3 realizations");
      assertThat(said.err())
          .contains("1 place could not be deleted", file.toString(), "not permitted");
      assertThat(terminal
              .run("gc", "--yes", "--json")
              .ends(1)
              .json()
              .at("/left/0/place")
              .asText())
          .isEqualTo(file.toString());
    } finally {
      new ProcessBuilder("chattr", "-i", file.toString()).start().waitFor();
    }
    terminal.ok("gc", "--yes");
    assertThat(dead).doesNotExist();
  }

  @Test
  void oneIsSingular() throws Exception {
    Terminal other = Terminal.on(folder.resolve("other"));
    other.inline("a.txt", "x");
    assertThat(other.ok("gc", "-n").out()).contains("To delete: 1 of 1 realization, ");
    assertThat(other.ok("gc", "-y").out()).startsWith("Deleted: 1 realization, ");
  }
}
