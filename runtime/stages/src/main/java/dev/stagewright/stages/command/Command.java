package dev.stagewright.stages.command;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of a program, of which the files that it writes to one folder are kept.
 *
 * <p>The program's environment is clean: {@link #environment} and {@link #inputs}, the folder for
 * its results as {@code out}, and of all else only
 *
 * <ul>
 *   <li>{@code PATH}, that of the machine,
 *   <li>{@code HOME} and {@code TMPDIR}, folders of this run,
 *   <li>{@code LC_ALL=C.UTF-8} and {@code TZ=UTC},
 *   <li>{@code STAGEWRIGHT_CORES}, how many cores the build may use,
 *   <li>{@code SOURCE_DATE_EPOCH}, the first second of 1980, by which many tools date what they
 *       make.
 * </ul>
 *
 * <p>Variables of {@link #environment} replace these. The program works in an empty folder, which
 * is deleted when it succeeds (files that cannot be deleted, such as those of another user in a
 * container, are named in the log and left to the next garbage collection); if it fails, the folder
 * is kept with the evidence. Its output goes to the build's log, line by line. An exit code other
 * than 0 fails the build.
 *
 * <p>The build waits until the program has ended and everything that it started has closed its
 * output, however long that takes. Processes that the program sent to the background with their
 * output elsewhere ({@code >/dev/null &}, {@code nohup}, {@code setsid}, a daemon) must have ended
 * by then, too: one that still runs a second later is stopped, and the build fails and names it,
 * since the result might be half-written. On Linux that holds for every process that kept the
 * variable {@code out} or has a file of the build open for writing; other systems do not tell.
 *
 * <p>{@code out} moves into the store afterwards, so files that hold its path are wrong there: give
 * {@code configure} another prefix, and {@code make install} a {@code DESTDIR}. Programs come from
 * the machine and are not part of identity; name the version of one in {@link #environment} if it
 * counts.
 */
@Stage(name = "command", version = "1")
public class Command {
  /**
   * The program and its arguments. {@code {NAME}} in them stands for the value of {@code NAME} in
   * {@link #environment} or {@link #inputs}, and {@code {out}} for the folder of the results. Other
   * braces are left as they are, but a misspelt name in a word without spaces is refused. So are
   * refs and folders of results: as texts they are no dependencies.
   */
  @Config(required = true)
  @NotEmpty
  public List<String> command;

  /** Environment variables. */
  @Config
  public Map<String, String> environment = Map.of();

  /** Files of other stages; each is an environment variable that holds its path. */
  @Config
  public Map<String, Path> inputs;

  /** The folder that the program writes to; it exists when the program starts. */
  @Output("out")
  public Path out;

  /**
   * Starts a configuration.
   *
   * @param program a name to be found in {@code PATH}, or a path
   * @param arguments its arguments
   * @return the builder, which needs no more
   */
  public static CommandStage.Builder run(String program, String... arguments) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(List.of(arguments));
    return CommandStage.builder().command(words);
  }

  /**
   * Starts the configuration of a shell script, which ends at the first command that fails and at
   * the first variable that is not set.
   *
   * @param script lines for {@code sh}; it uses variables as {@code "$out"}, not as {@code {out}}
   * @return the builder, which needs no more
   */
  public static CommandStage.Builder shell(String script) {
    return CommandStage.builder().command(List.of("sh", "-eu", "-c", script));
  }

  /** Creates a stage whose fields are still to be set. */
  public Command() {}

  /**
   * Runs {@link #command}.
   *
   * @param build receives what the program prints
   * @throws CommandException if the program cannot be started, fails or leaves processes running
   * @throws IOException if its folders cannot be made
   * @throws InterruptedException if the thread is interrupted; the program and what it started are
   *     killed
   */
  @Build
  public void run(BuildContext build) throws IOException, InterruptedException {
    ProgramEnvironment variables = ProgramEnvironment.of(environment, inputs, out);
    ScratchFolders scratch = ScratchFolders.in(build.folder());
    Files.createDirectories(out);
    List<String> words = command.stream().map(variables::expand).toList();
    build.log("Running " + String.join(" ", words));
    Map<String, String> all = scratch.environment(variables, build.cores());
    new ProgramRun(words, all, scratch.work(), BackgroundProcesses.of(out, build.folder()))
        .complete(build);
    build.discard(scratch.folder());
  }
}
