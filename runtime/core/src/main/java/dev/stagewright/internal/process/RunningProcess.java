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
 * @param folder what Linux tells of it: {@code /proc/PID}
 */
public record RunningProcess(ProcessHandle handle, Path folder) {
  private static final int SHOWN = 200;
  private static final int LOOK_MILLIS = 5;

  /**
   * Returns the process as Java's handle of it.
   *
   * @param handle the handle
   * @return the process, of which only the handle tells where there is no {@code /proc}
   */
  public static RunningProcess of(ProcessHandle handle) {
    return new RunningProcess(handle, Path.of("/proc", Long.toString(handle.pid())));
  }

  /**
   * Tells whether it still runs. One that has ended and whose parent has not asked for its exit
   * code does not.
   *
   * @return whether it may still do something
   */
  public boolean isAlive() {
    return handle.isAlive() && !status().map(ProcessStatus::hasEnded).orElse(false);
  }

  /**
   * Waits for it to end. Java's own wait for what is no child of this process looks three times a
   * second, and goes on after a time limit.
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
   * Tells when it started.
   *
   * @param time a time of {@link ProcessTable#now}
   * @return whether it started then or later
   */
  public boolean startedSince(long time) {
    return status().filter(status -> status.start() >= time).isPresent();
  }

  Optional<ProcessStatus> status() {
    return ProcessStatus.of(folder);
  }

  /**
   * Tells whether it was started with a variable in its environment.
   *
   * @param name the variable
   * @param value its value
   * @return whether it has exactly this value
   */
  public boolean isGiven(String name, String value) {
    return Arrays.asList(read("environ").split("\0", -1)).contains(name + "=" + value);
  }

  /**
   * Tells whether it sees a folder where this process sees it: not so in a container with a folder
   * of its own in that place.
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
   * Tells whether it has a file open, or mapped, that it may write to.
   *
   * @param around the folder in or below which the file lies, as an absolute path without links
   * @return whether there is one
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

  /** Shows the number and the command line. */
  @Override
  public String toString() {
    String words = read("cmdline").replaceAll("\\p{Cntrl}+", " ").strip();
    String command = words.isEmpty() ? handle.info().command().orElse("unknown") : words;
    return "process %s (%s)"
        .formatted(
            handle.pid(), command.length() > SHOWN ? command.substring(0, SHOWN) + "..." : command);
  }
}
