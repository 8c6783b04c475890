package dev.stagewright.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The file that the build makes, run as people run it: by this Java, on a store of its own.
 *
 * @param folder takes the store and what is printed
 */
public record InstalledCommand(Path folder) {
  public static final Path FILE = Path.of(System.getProperty("stagewright.file"));
  public static final int LONGEST_SECONDS = 120;

  /** The exit code of a process, and what it printed. */
  public record Ended(int code, String out, String err) {}

  public Ended stagewright(String... arguments) throws Exception {
    return stagewright(Map.of(), arguments);
  }

  public Ended stagewright(Map<String, String> environment, String... arguments) throws Exception {
    return run(
        environment,
        Stream.concat(Stream.of(FILE.toString()), Stream.of(arguments)).toArray(String[]::new));
  }

  public Ended run(Map<String, String> environment, String... command) throws Exception {
    return end(prepared(List.of(command), environment).start());
  }

  public ProcessBuilder prepared(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("STAGEWRIGHT_STORE", folder.resolve("store").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return builder
        .redirectInput(new File("/dev/null"))
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  public Ended end(Process process) throws Exception {
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Ended(
          process.exitValue(),
          Files.readString(folder.resolve("out")),
          Files.readString(folder.resolve("err")));
    } finally {
      process.destroyForcibly();
    }
  }
}
