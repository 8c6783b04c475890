package dev.stagewright.internal.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process of this machine.
 *
 * @param handle the process as Java knows it
 * @param folder the folder of the process in Linux: {@code /proc/PID}
 */
public record RunningProcess(ProcessHandle handle, Path folder) {
  private static final int SHOWN = 200;
  private static final int LOOK_MILLIS = 5;

  /**
   * Returns the process of a handle.
   *
   * @param handle the handle
   * @return the process, of which only the handle is known if there is no {@code /proc}
   */
  public static RunningProcess of(ProcessHandle handle) {
    return new RunningProcess(handle, Path.of("/proc", Long.toString(handle.pid())));
  }

  /**
   * Returns whether the process still runs. A process that has ended does not, even if its parent
   * has not read its exit code.
   *
   * @return true if it may still act
   */
  public boolean isAlive() {
    return handle.isAlive() && !status().map(ProcessStatus::hasEnded).orElse(false);
  }

  /**
   * Waits for the process to end. Java's own wait for a process that is no child of this one looks
   * three times a second, and continues after a time limit.
   *
   * @param limit how long to wait
   * @return whether it has ended
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean endsWithin(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (isAlive()) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return true;
  }

  /**
   * Returns whether the process started at some time or later.
   *
   * @param time a time of {@link ProcessTable#now}
   * @return true if it started then or later
   */
  public boolean startedSince(long time) {
    return status().filter(status -> status.start() >= time).isPresent();
  }

  Optional<ProcessStatus> status() {
    return ProcessStatus.of(folder);
  }

  /**
   * Returns whether the process was started with a variable in its environment.
   *
   * @param name the variable
   * @param value its value
   * @return true if it has exactly this value
   */
  public boolean isGiven(String name, String value) {
    return Arrays.asList(read("environ").split("\0", -1)).contains(name + "=" + value);
  }

  /**
   * Returns whether the process sees the same folder as this process at a path: in a container it
   * may be another.
   *
   * @param place an absolute path
   * @return whether it is the same folder
   */
  public boolean sees(Path place) {
    try {
      Path there = folder.resolve("root").resolve(place.getRoot().relativize(place));
      return Files.isSameFile(there, place);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns whether the process has a file open, or mapped, that it may write to.
   *
   * @param around the folder in or below which the file lies, as an absolute path without links
   * @return true if there is one
   */
  public boolean writesIn(Path around) {
    try {
      return !new OpenFiles(folder).writableIn(around).isEmpty();
    } catch (IOException e) {
      return false; // it has ended, or is another user's
    }
  }

  private String read(String name) {
    try {
      return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the number and the command line. */
  @Override
  public String toString() {
    String words = read("cmdline").replaceAll("\\p{Cntrl}+", " ").strip();
    String command = words.isEmpty() ? handle.info().command().orElse("unknown") : words;
    return "process %s (%s)"
        .formatted(
            handle.pid(), command.length() > SHOWN ? command.substring(0, SHOWN) + "..." : command);
  }
}
