package dev.stagewright.stages.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The folders in which programs are found.
 *
 * @param text folders, as in {@code PATH}
 */
record SearchPath(String text) {

  static SearchPath ofTheMachine() {
    String path = System.getenv("PATH");
    return new SearchPath(
        path == null
            ? String.join(File.pathSeparator, "/usr/bin", "/bin")
            : ProcessEncoding.ofThisJava().decode(path));
  }

  /** Finds a program, which Java itself would find by its own {@code PATH}. */
  Optional<Path> find(String program) {
    return Arrays.stream(text.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).resolve(program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
