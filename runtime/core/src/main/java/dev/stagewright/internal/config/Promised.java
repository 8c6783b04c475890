package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files and folders that a stage promises, the only ones that are sure to exist after a build.
 *
 * @param paths their places
 */
record Promised(List<RelativePath> paths) {

  /**
   * Refuses a path unless it is promised, lies in a promised folder, or contains a promised file.
   */
  void demand(RelativePath path) {
    if (!path.equals(OutputPaths.VALUES)
        && paths.stream().noneMatch(promise -> isIn(path, promise) || isIn(promise, path))) {
      throw new ConfigException("the stage has no output at %s%s"
          .formatted(ValuePreview.quoted(path.text()), instead(path)));
    }
  }

  private static boolean isIn(RelativePath inner, RelativePath outer) {
    return (inner + "/").startsWith(outer + "/");
  }

  private String instead(RelativePath path) {
    List<String> texts = paths.stream().map(RelativePath::text).toList();
    return ConfigProblems.meant(path.text(), texts)
        .map(", did you mean %s?"::formatted)
        .orElse(": " + all());
  }

  private String all() {
    return paths.isEmpty()
        ? "its @Output fields are values"
        : paths.stream()
            .map(path -> ValuePreview.quoted(path.text()))
            .collect(Collectors.joining(", ", "it has ", ""));
  }

  /** Returns the exception for an input without a path. */
  ConfigException missing() {
    return new ConfigException("the path of one of the stage's outputs is missing: " + all());
  }
}
