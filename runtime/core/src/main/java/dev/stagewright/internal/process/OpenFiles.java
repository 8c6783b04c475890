package dev.stagewright.internal.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a process has open, as Linux lists them. A mapped file counts, too: its mapping
 * outlives the closing of the file.
 *
 * @param process the folder of the process in Linux: {@code /proc/PID}
 */
public record OpenFiles(Path process) {
  private static final int ACCESS = 3;

  /** A line of a map: the range, what may be done in it, three numbers, and the file's path. */
  private static final Pattern SHARED_AND_WRITABLE =
      Pattern.compile("(?m)^\\S+ .w.s(?: +\\S+){3} +(/.*)$");

  /** The charset in which each byte of a path is one letter until paths are compared. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /**
   * Returns the files of this process.
   *
   * @return its files, which are unknown if there is no {@code /proc}
   */
  public static OpenFiles ofThisProcess() {
    return new OpenFiles(Path.of("/proc/self"));
  }

  /**
   * Returns the files that the process may write to without opening them once more.
   *
   * @param around the folder in or below which they lie, as an absolute path without links
   * @return their present paths, whatever they were when they were opened
   * @throws IOException if they are unknown: the system has no list, or the process has ended, or
   *     is another user's
   */
  public Set<Path> writableIn(Path around) throws IOException {
    Set<Path> found = new HashSet<>();
    addOpened(around, found);
    addMapped(around, found);
    return found;
  }

  private void addOpened(Path around, Set<Path> found) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        try {
          Path target = Files.readSymbolicLink(file);
          if (target.startsWith(around) && isOpenForWriting(file)) {
            found.add(target);
          }
        } catch (NoSuchFileException e) {
          // The file was closed meanwhile, as the one through which the folder is listed.
        }
      }
    }
  }

  private boolean isOpenForWriting(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return Files.readString(process.resolve("fdinfo").resolve(name), BYTES)
        .lines()
        .filter(line -> line.startsWith("flags:"))
        .anyMatch(line -> (Long.parseLong(line.substring(6).strip(), 8) & ACCESS) != 0);
  }

  private void addMapped(Path around, Set<Path> found) throws IOException {
    String maps = new String(Files.readAllBytes(process.resolve("maps")), BYTES);
    String start = new String(around.toString().getBytes(names()), BYTES).replace("\n", "\\012");
    if (maps.contains(start)) { // or there is no need to look at hundreds of lines
      Matcher line = SHARED_AND_WRITABLE.matcher(maps);
      while (line.find()) {
        String name = new String(line.group(1).getBytes(BYTES), names()).replace("\\012", "\n");
        if (line.group(1).startsWith(start) && Path.of(name).startsWith(around)) {
          found.add(Path.of(name));
        }
      }
    }
  }

  /** Returns the encoding in which Java reads the names of files. */
  private static Charset names() {
    return Charset.forName(
        System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
  }
}
