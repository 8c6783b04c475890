package dev.stagewright.stages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A finder of files on this machine.
 *
 * @param filename the name of the file in the realization, for messages
 * @param environment the variables that may hold its path
 */
record LocalFileFinder(String filename, Map<String, String> environment) {

  /** Returns the path of a file, which must exist. */
  Path find(FileLocation location) throws FetchException {
    Path path = path(location).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      String what = Files.exists(path) ? "%s is not a file" : "there is no %s";
      throw FetchFailures.noPlace(filename, what.formatted(path));
    }
    return path;
  }

  private Path path(FileLocation location) throws FetchException {
    if (location instanceof FileLocation.At at) {
      return at.path();
    }
    if (location instanceof FileLocation.Variable variable) {
      String held = environment.get(variable.name());
      if (held == null || held.isEmpty()) {
        throw FetchFailures.noPlace(
            filename, "set the environment variable %s to its path".formatted(variable.name()));
      }
      return Path.of(held);
    }
    throw FetchFailures.noPlace(
        filename,
        "give its location by LocalFile.of(path), or use FetchUrl with a file URL in a configuration in JSON");
  }
}
