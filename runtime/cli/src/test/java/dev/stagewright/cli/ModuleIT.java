package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.InstalledCommand;
import dev.stagewright.cli.testing.InstalledCommand.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a module of its own, beside the one file. */
class ModuleIT {
  private static final String MAIN = "dev.stagewright.cli/dev.stagewright.cli.Stagewright";

  @TempDir
  Path folder;

  @Test
  void realizesAndShowsOnTheModulePath() throws Exception {
    InstalledCommand installed = new InstalledCommand(folder);
    Ended realized = installed.run(
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--module-path",
        System.getProperty("java.class.path"),
        "--module",
        MAIN,
        "realize",
        "dev.stagewright.stages.Inline",
        "-c",
        "filename=a",
        "-c",
        "text=b",
        "--as-json");
    assertThat(realized.code()).as(realized.out() + realized.err()).isZero();
    assertThat(installed.stagewright("cat", "inline/a").out()).isEqualTo("b");
  }

  /**
   * Checks that none of the modules in the file describes it: a wrong descriptor would stop Java.
   */
  @Test
  void theOneFileHasNoDescriptor() throws Exception {
    assertThat(Files.exists(InstalledCommand.FILE)).isTrue();
    try (JarFile file = new JarFile(InstalledCommand.FILE.toFile())) {
      assertThat(file.stream())
          .isNotEmpty()
          .noneMatch(entry -> entry.getName().endsWith("module-info.class"));
    }
  }
}
