package dev.stagewright.cli.testing;

import dev.stagewright.cli.Stagewright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command in a process of its own, with this Java and the class path of the tests. */
public final class CommandProcess {
  private CommandProcess() {}

  /** The exit code of a process, and all that it printed. */
  public record Ended(int code, String said) {}

  /** Returns the words that start the command. */
  public static List<String> words(List<String> javaOptions, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.addAll(javaOptions);
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(Stagewright.class.getName());
    words.addAll(arguments);
    return words;
  }

  /** Runs the command on a store, and waits for its end. */
  public static Ended run(Path store, Map<String, String> environment, List<String> arguments)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words(List.of(), arguments));
    builder.environment().put("STAGEWRIGHT_STORE", store.toString());
    builder.environment().putAll(environment);
    return end(builder);
  }

  /** Starts a process, and waits for its end. */
  public static Ended end(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
