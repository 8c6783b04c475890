package dev.stagewright;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Another process that runs a main class of these tests. */
public final class ChildJvm implements AutoCloseable {
  private static final int LONGEST_SECONDS = Integer.getInteger("child.seconds", 60);

  private final Process process;
  private final BufferedReader out;

  private ChildJvm(Process process, int longestSeconds) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    // Nobody can interrupt who reads from a child that has nothing more to say.
    CompletableFuture.delayedExecutor(longestSeconds, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  /** Starts a main class on the class path of this process, its errors printed among its output. */
  public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), List.of(), main, arguments);
  }

  /** Starts a main class under a command that runs another, with options for its JVM. */
  public static ChildJvm start(
      List<String> prefix,
      String classPath,
      List<String> options,
      Class<?> main,
      String... arguments)
      throws IOException {
    return start(LONGEST_SECONDS, prefix, classPath, options, main, arguments);
  }

  /**
   * Starts a main class that hears of SIGINT: what runs in the background of a script is started
   * deaf, and so are all that it starts, unless told otherwise.
   */
  public static ChildJvm startHeedingSignals(Class<?> main, String... arguments)
      throws IOException {
    List<String> prefix = Files.exists(Path.of("/proc/self/status"))
        ? List.of("env", "--default-signal=INT")
        : List.of();
    return start(prefix, System.getProperty("java.class.path"), List.of(), main, arguments);
  }

  /** Starts a main class that may take longer than most. */
  public static ChildJvm startFor(int longestSeconds, Class<?> main, String... arguments)
      throws IOException {
    return start(
        longestSeconds,
        List.of(),
        System.getProperty("java.class.path"),
        List.of(),
        main,
        arguments);
  }

  private static ChildJvm start(
      int longestSeconds,
      List<String> prefix,
      String classPath,
      List<String> options,
      Class<?> main,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ChildJvm(
        new ProcessBuilder(command).redirectErrorStream(true).start(), longestSeconds);
  }

  /** Waits until the child has printed that line. */
  public void await(String line) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String next = out.readLine(); next != null; next = out.readLine()) {
      if (next.equals(line)) {
        return;
      }
      before.append(next).append('\n');
    }
    throw new AssertionError("The child ended without saying \"" + line + "\": " + before);
  }

  /** Waits for the end, and gives what the child has printed since. */
  public String end() throws InterruptedException {
    String said = out.lines().collect(Collectors.joining("\n"));
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("The child failed with " + process.exitValue() + ": " + said);
    }
    return said;
  }

  /** Gives the child some time, and tells whether it ended by then. */
  public boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Kills the child at once: SIGKILL where there are signals. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends a signal, as {@code INT}, and gives what the child ends with. */
  public int signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
    return exitValue();
  }

  /** Sends a signal, and gives what the child has said from then to its end. */
  public String lastWords(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
        .start()
        .waitFor();
    return out.lines().collect(Collectors.joining("\n"));
  }

  /** Waits for the end, whatever it is. */
  public int exitValue() throws InterruptedException {
    out.lines().forEach(line -> {});
    return process.waitFor();
  }

  public long pid() {
    return process.pid();
  }

  /** Says a line to the child. */
  public void say(String line) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
