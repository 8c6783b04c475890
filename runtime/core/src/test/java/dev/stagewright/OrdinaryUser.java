package dev.stagewright;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Somebody for whom permissions count: root may write anywhere. */
public final class OrdinaryUser {
  private OrdinaryUser() {}

  /** Skips the test where there are no permissions, or no way to become somebody else. */
  public static void assumePossible() {
    Assumptions.assumeTrue(File.separatorChar == '/');
    boolean setpriv = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "setpriv")));
    Assumptions.assumeTrue(setpriv || !isRoot(), "there is no setpriv");
  }

  /**
   * Runs a main class, and gives what it printed.
   *
   * @param folder where that user may write, and what the class needs is copied to
   */
  public static List<String> run(Path folder, String umask, Class<?> main, String... arguments)
      throws Exception {
    return run(65534, folder, umask, main, arguments);
  }

  /** The same as one of several users of one group, which only root can become. */
  public static List<String> run(
      int user, Path folder, String umask, Class<?> main, String... arguments) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + user, "--regid=65534", "--clear-groups"));
    }
    try (ChildJvm child = ChildJvm.start(
        command, readableClassPath(folder.resolve("classes")), List.of(), main, arguments)) {
      return child.end().lines().toList();
    }
  }

  /** Whether {@link #run} can become several. */
  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** A copy of what the child needs where any user may read it. */
  private static String readableClassPath(Path folder) throws IOException {
    Files.createDirectory(folder);
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      boolean wanted =
          Files.isDirectory(source) || entry.matches(".*(asm|jackson|slf4j)[^/]*[.]jar");
      if (wanted) {
        Path copy = folder.resolve(String.valueOf(copies.size()));
        copy(source, copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      for (Path place : all.toList()) {
        Path copy = target.resolve(source.relativize(place).toString());
        Files.copy(place, copy);
        boolean folder = Files.isDirectory(copy);
        Files.setPosixFilePermissions(
            copy, PosixFilePermissions.fromString(folder ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
