package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.internal.fs.FilePermissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {
  @TempDir
  Path folder;

  private Terminal here;
  private Terminal there;
  private Path archive;
  private String repeated;

  @BeforeEach
  void build() throws Exception {
    here = Terminal.on(folder.resolve("here"));
    there = Terminal.on(folder.resolve("there"));
    archive = folder.resolve("packed.tar");
    repeated = here.repeated("seven");
  }

  @Test
  void packsHereAndUnpacksThere() throws Exception {
    assertThat(here.ok("pack", archive.toString(), "repeated").out())
        .contains("packed rref:" + Terminal.digits(repeated) + "-repeated", "packed.tar holds ");
    assertThat(there.ok("unpack", archive.toString()).out()).contains("unpacked rref:");
    assertThat(there.ok("ls", "repeated", "--json").json().findValuesAsText("rref"))
        .containsExactly(repeated);
    assertThat(there.ok("unpack", archive.toString()).code()).isZero();
    assertThat(there.run("log", "repeated").ends(4).err()).contains("look where it was packed");
    there.ok("verify");
  }

  @Test
  void tellsProgramsWhatItPacked() throws Exception {
    assertThat(here.ok("pack", "--json", archive.toString(), repeated)
            .json()
            .at("/packed/0")
            .asText())
        .isEqualTo(repeated);
    assertThat(there.ok("unpack", "--json", archive.toString()).json()).hasSize(1);
  }

  @Test
  void whatIsGoneIsNotSetAside() throws Exception {
    Path derivation;
    try (Stream<Path> all = Files.walk(folder.resolve("here"))) {
      derivation = all.filter(file -> file.toString().endsWith("-repeated/code.json"))
          .map(Path::getParent)
          .findFirst()
          .orElseThrow();
    }
    FilePermissions.makeWritable(derivation);
    Files.delete(derivation.resolve("code.json"));
    assertThat(here.run("pack", archive.toString(), repeated).ends(4).err())
        .contains("code.json: it is missing", "the next realize of the derivation writes it again")
        .doesNotContain("aside");
  }

  @Test
  void refusesAnArchiveThatSomebodyChanged() throws Exception {
    here.ok("pack", archive.toString(), repeated);
    byte[] bytes = Files.readAllBytes(archive);
    for (int i = bytes.length / 2; i < bytes.length; i++) {
      bytes[i] = 'x';
    }
    Files.write(archive, bytes);
    assertThat(there.run("unpack", archive.toString()).ends(4).err())
        .startsWith("stagewright: ")
        .contains("nothing was taken from it");
    assertThat(there.ok("ls", "--json").json()).isEmpty();
    assertThat(there.run("unpack", folder + "/none.tar").ends(4).err()).contains("none.tar");
  }

  @Test
  void copiesToAnotherStore() throws Exception {
    assertThat(here.ok("copy", "--to", there.store().toString(), repeated).out())
        .contains("copied rref:" + Terminal.digits(repeated));
    assertThat(there.ok("ls", "--json").json()).hasSize(2);
    assertThat(here.ok("copy", "--to", there.store().toString(), repeated, "--json")
            .code())
        .isZero();
    assertThat(here.run("copy", repeated).ends(2).err()).contains("--to");
  }
}
