package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that is started to print its help, and to list a thousand things that it keeps.
 *
 * @param name of the program
 * @param help the command for its help
 * @param list the command for the list
 */
record StartedProgram(String name, List<String> help, List<String> list) {
  static final int THINGS = 1_000;

  /** Ours, run by this Java: the classes beside a file fit no other. */
  static StartedProgram stagewright(String name, Path file, Path store) {
    List<String> command =
        List.of("env", "JAVA_HOME=" + System.getProperty("java.home"), file.toString());
    return new StartedProgram(
        name, with(command, "--help"), with(command, "ls", "--store", "" + store));
  }

  /** Returns the least that a JVM can do, with the classes that it shares by default. */
  static StartedProgram jvm() {
    List<String> command = Programs.java(List.of(), Hello.class);
    return new StartedProgram("bare JVM", command, command);
  }

  /** Returns Java's own command for archives, which lists files. */
  static StartedProgram jar(Path folder) throws IOException, InterruptedException {
    List<String> command = List.of(Programs.ofJava("jar"));
    String archive = folder + ".jar";
    for (int thing = 0; thing < THINGS; thing++) {
      Files.createFile(folder.resolve("thing" + thing));
    }
    Programs.run(folder, with(command, "--create", "--file", archive, "."));
    return new StartedProgram(
        "jar", with(command, "--help"), with(command, "--list", "--file", archive));
  }

  /** Returns Git, which lists tags. */
  static StartedProgram git(Path folder) throws IOException, InterruptedException {
    String script = "git init --quiet . && "
        + "git -c user.name=me -c user.email=me@localhost commit --quiet --allow-empty -m one && "
        + "seq %s | sed 's|.*|create refs/tags/& HEAD|' | git update-ref --stdin".formatted(THINGS);
    Programs.run(folder, List.of("sh", "-c", script));
    return new StartedProgram(
        "git", List.of("git", "--help"), List.of("git", "-C", "" + folder, "tag"));
  }

  private static List<String> with(List<String> command, String... arguments) {
    return Stream.concat(command.stream(), Stream.of(arguments)).toList();
  }
}
