package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTest {
  @TempDir
  Path folder;

  private Terminal terminal;
  private String repeated;
  private String inline;
  private String single;

  @BeforeEach
  void build() throws Exception {
    terminal = Terminal.on(folder.resolve("store"));
    repeated = terminal.repeated("seven");
    inline = terminal.inline("a.txt", "seven");
    single = terminal.inline("b.txt", "eight");
  }

  private int kept() throws Exception {
    return terminal.ok("ls", "--json").json().size();
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
    assertThat(kept()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "n\n", "no\n", "yesterday\n"})
  void deletesNothingWithoutAYes(String answer) throws Exception {
    assertThat(terminal.answering(answer).run("gc").ends(1).err())
        .contains("To delete: 3 of 3", "Delete? [y/N]", "Nothing was deleted.");
    assertThat(kept()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y\n", "Yes\n", "yes"})
  void deletesAfterAYes(String answer) throws Exception {
    assertThat(terminal.answering(answer).ok("gc").out()).startsWith("Deleted: 3 realizations");
    assertThat(kept()).isZero();
    assertThat(terminal.ok("gc").err()).doesNotContain("Delete?");
  }

  @Test
  void keepsWhatRootsReach() throws Exception {
    terminal.ok("root", "add", "mine", Terminal.digits(repeated));
    Path link = folder.resolve("link");
    terminal.ok("root", "link", link.toString(), single);
    assertThat(link.resolve("b.txt").toFile().exists() || Files.isSymbolicLink(link))
        .isTrue();
    assertThat(terminal.ok("root", "ls").out()).contains("mine", Terminal.digits(single));
    assertThat(terminal.ok("root", "ls", "--json").json().findValuesAsText("keeps"))
        .containsExactlyInAnyOrder(repeated, single);
    terminal.ok("gc", "--yes");
    assertThat(kept()).isEqualTo(3);
    terminal.ok("root", "unlink", link.toString());
    assertThat(link).doesNotExist();
    assertThat(terminal.ok("gc", "--yes", "--json").json().path("deleted")).hasSize(1);
    terminal.ok("root", "rm", "mine");
    terminal.ok("gc", "--yes");
    assertThat(kept()).isZero();
    assertThat(terminal.run("root", "rm", "mine").ends(4).err()).contains("There is no root mine");
  }

  @Test
  void deletesOnlyWhatIsOldOrTooMuch() throws Exception {
    terminal.ok("gc", "--yes", "--unused-for", "1h");
    terminal.ok("gc", "--yes", "--down-to", "1GB");
    assertThat(kept()).isEqualTo(3);
    terminal.ok("gc", "--yes", "--down-to", "0");
    assertThat(kept()).isZero();
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
  void removesWhatNothingNeeds() throws Exception {
    assertThat(terminal.ok("rm", single).out())
        .startsWith("removed rref:" + Terminal.digits(single) + "-inline");
    assertThat(terminal.run("rm", inline).ends(4).err())
        .contains("from it was built", Terminal.digits(repeated))
        .doesNotContain(repeated);
    assertThat(terminal.ok("rm", "--dependants", inline, "--json").json().path("removed"))
        .hasSize(2);
    assertThat(kept()).isZero();
  }

  @Test
  void measures() throws Exception {
    assertThat(terminal.ok("du").out()).contains("RESULTS", "repeated", "(total)", "(on the disk)");
    try (Stream<Path> all = Files.walk(folder.resolve("store/derivations"))) {
      long bytes = all.filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
      assertThat(terminal.ok("du", "--json").json().path("bytes").asLong()).isEqualTo(bytes);
    }
  }

  @Test
  void findsDamage() throws Exception {
    assertThat(terminal.ok("verify").out()).isEqualTo("Everything is as it was built.\n");
    Path file = Path.of(
        terminal
            .ok(
                "realize",
                "dev.stagewright.stages.Inline",
                "-c",
                "filename=b.txt",
                "-c",
                "text=eight",
                "--as-json")
            .json()
            .at("/0/folder")
            .asText(),
        "b.txt");
    assertThat(file.toFile().setWritable(true)).isTrue();
    Files.writeString(file, "night");
    assertThat(terminal.run("verify", "-n").ends(1).out())
        .contains("b.txt", "Damaged: 1")
        .doesNotContain("set aside");
    JsonNode told = terminal.run("verify", "-n", "--json", single).ends(1).json();
    assertThat(told.findValuesAsText("kind")).containsExactly("CHANGED");
    assertThat(told.at("/setAside/realizations")).isEmpty();
    assertThat(terminal.ok("verify", "--quick").out()).contains("contents were not read");
    terminal.ok("verify", Terminal.digits(repeated));
    assertThat(terminal.run("verify", "--resume").ends(1).out())
        .contains("set aside " + single, "built again when they are needed");
    assertThat(file).doesNotExist();
    assertThat(kept()).isEqualTo(2);
    terminal.ok("verify");
    assertThat(terminal.run("verify", "--quick", "--resume").ends(2).err())
        .contains("mutually exclusive");
  }

  @Test
  void oneIsSingular() throws Exception {
    Terminal other = Terminal.on(folder.resolve("other"));
    other.inline("a.txt", "x");
    assertThat(other.ok("gc", "-n").out()).contains("To delete: 1 of 1 realization, ");
    assertThat(other.ok("gc", "-y").out()).startsWith("Deleted: 1 realization, ");
  }

  @Test
  void aDamagedFileIsToldOnce() throws Exception {
    Path record;
    try (Stream<Path> all = Files.walk(folder)) {
      record = all.filter(file -> file.toString().contains("/builds/"))
          .filter(file -> file.toString().endsWith(".json"))
          .findFirst()
          .orElseThrow();
    }
    assertThat(record.toFile().setWritable(true)).isTrue();
    Files.writeString(record, Files.readString(record).replaceFirst("\\{", "z"));
    assertThat(terminal.run("verify", "-n").ends(1).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(record + ": "),
            line -> assertThat(line).isEqualTo("Damaged: 1"));
  }
}
