package dev.stagewright.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A shell in a folder of its own, where {@code stagewright} is the command and a store is set.
 *
 * @param home the folder
 */
public record ShellSession(Path home) {

  /** Runs lines as a person would type them, the first that fails being the last. */
  public String run(String lines) throws IOException, InterruptedException {
    return run(lines, 0);
  }

  /** Runs lines that end in a certain way. */
  public String run(String lines, int exitCode) throws IOException, InterruptedException {
    Path printed = home.resolve("printed");
    ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", command() + lines)
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile());
    Map<String, String> environment = shell.environment();
    environment.put("STAGEWRIGHT_STORE", store().toString());
    environment.put("SHELL", "/bin/sh");
    environment.put("CLASS_PATH_OF_TEST", System.getProperty("java.class.path"));
    Process process = shell.start();
    process.getOutputStream().close();
    int ended = process.waitFor();
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(ended).as(text).isEqualTo(exitCode);
    return text;
  }

  public Path store() {
    return home.resolve("store");
  }

  /** Returns the command as a function of the shell, with little compilation for its short life. */
  private static String command() {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    return """
        stagewright() {
          "%s" -XX:TieredStopAtLevel=1 -cp "$CLASS_PATH_OF_TEST" dev.stagewright.cli.Stagewright "$@"
        }
        """.formatted(java);
  }
}
