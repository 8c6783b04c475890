package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ShellCommandTest extends StoreFixture {
  @Test
  void opensAShellAmongTheFiles() throws Exception {
    Path place = folder.resolve("place");
    Path shell = Files.writeString(
        folder.resolve("shell.sh"), "#!/bin/sh\npwd > '%s'\nexit 7\n".formatted(place));
    Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
    terminal.with("SHELL", shell.toString()).run("shell", "repeated").ends(7);
    assertThat(Path.of(Files.readString(place).strip(), "out.txt")).exists();
    assertThat(terminal.run("shell", "repeated/out.txt").ends(4).err()).contains("is a file");
    assertThat(
            terminal.with("SHELL", "/no/shell").run("shell", "repeated").ends(4).err())
        .contains("/no/shell");
  }
}
