package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class paths on which a stage is, but not as Java looks for it. */
class ClassPathOptionTest {
  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void aClassOfANewerJavaIsTold() throws Exception {
    byte[] bytes;
    try (InputStream in = given()) {
      bytes = in.readAllBytes();
    }
    bytes[7] = 99;
    Path classes = Files.createDirectories(folder.resolve("classes/my"));
    Files.write(classes.resolve("New.class"), bytes);
    assertThat(realize(folder.resolve("classes"), "my.New"))
        .contains("my.New was compiled for Java 55, and this is Java ", "--release ");
  }

  @Test
  void aJarOfJarsIsTold() throws Exception {
    Path jar = folder.resolve("app.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
      out.closeEntry();
    }
    assertThat(realize(jar, "my.New")).contains("app.jar has its classes in BOOT-INF/classes/");
  }

  @Test
  void aFolderThatEndsLikeAJarIsTold() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("wow!/classes"));
    assertThat(realize(classes, "my.New")).contains("wow!/classes", "exclamation mark");
  }

  private String realize(Path classPath, String stage) {
    return terminal.run("realize", stage, "-p", classPath.toString()).ends(4).err();
  }

  private static InputStream given() {
    return Objects.requireNonNull(
        ClassPathOptionTest.class.getResourceAsStream("testing/stages/Given.class"));
  }
}
