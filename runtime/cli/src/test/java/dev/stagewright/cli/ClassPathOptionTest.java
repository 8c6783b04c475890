package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.UserClasses;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void findsUserClassesInFoldersJarsAndTheEnvironment() throws Exception {
    UserClasses user = UserClasses.compile(folder.resolve("classes"), "1");
    String byFolder =
        terminal.ok("realize", "-p", user.path(), "user.stages.Greeting").out();
    Path jars = Files.createDirectory(folder.resolve("jars"));
    user.jar(jars.resolve("user.jar"));
    for (String path : List.of(jars + "/user.jar", jars + "/*")) {
      Terminal.Result result = terminal.ok("realize", "-p", path, "user.stages.Greeting");
      assertThat(result.out()).isEqualTo(byFolder);
      assertThat(result.err()).contains("Nothing was built");
    }
    assertThat(terminal
            .with("CLASSPATH", user.path())
            .ok("realize", "user.stages.Greeting")
            .out())
        .isEqualTo(byFolder);
    assertThat(terminal
            .run("realize", "-p", "/nowhere.jar", "user.stages.Greeting")
            .ends(4)
            .err())
        .contains("/nowhere.jar, which does not exist: build it first");
  }

  @Test
  void givesLibrariesTheClassPathToFindServicesOn() throws Exception {
    UserClasses user = UserClasses.compile(folder.resolve("classes"), "1");
    assertThat(terminal.ok("realize", "-p", user.path(), "user.stages.Greeting").out())
        .contains("loader  \"URLClassLoader\"");
  }
}
