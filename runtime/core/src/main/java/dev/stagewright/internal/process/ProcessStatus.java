package dev.stagewright.internal.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of {@code /proc/PID/stat}.
 *
 * @param state a letter, {@code Z} and {@code X} if the process has ended
 * @param parent the process that is notified when it ends
 * @param group its process group
 * @param start the time of its start, in hundredths of a second
 */
record ProcessStatus(char state, long parent, long group, long start) {

  static Optional<ProcessStatus> of(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      // The second field is a name in parentheses, and may hold anything.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of(new ProcessStatus(
          fields[0].charAt(0),
          Long.parseLong(fields[1]),
          Long.parseLong(fields[2]),
          Long.parseLong(fields[19])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean hasEnded() {
    return state == 'Z' || state == 'X';
  }
}
