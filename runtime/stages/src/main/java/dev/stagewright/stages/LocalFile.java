package dev.stagewright.stages;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.ref.Quantity;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copies a file of this machine into the store and insists on its checksum.
 *
 * <p>What is in the file is its identity, and its name; where it lies is not: on another machine it
 * may lie elsewhere and is the same file. Programs say where, by {@link #of}, {@link #from} or
 * {@link #environment}; a configuration in JSON cannot, and takes {@link FetchUrl} with a file URL.
 */
@Stage(name = "local-file", version = "1")
public class LocalFile {

  /** The name of the file in the realization: {@code mnist.npz}. */
  @Config(required = true)
  public String filename;

  /**
   * The SHA-256 of the file, in hexadecimal digits of lower case. Without one of the two sums the
   * build fails and tells it.
   */
  @Config
  @Pattern(regexp = "[0-9a-f]{64}")
  public Optional<String> sha256 = Optional.empty();

  /** The SHA-1 of the file, in hexadecimal digits of lower case. */
  @Config
  @Pattern(regexp = "[0-9a-f]{40}")
  public Optional<String> sha1 = Optional.empty();

  /** Where the file lies. */
  @Argument
  public FileLocation place = new FileLocation.Unknown();

  /** The copy. */
  @Output("{filename}")
  public Path file;

  /**
   * Starts a configuration in which the file keeps its name.
   *
   * @param path where the file lies; it need not be there if the store has it already
   * @return the builder; one of the checksums is still to be set
   * @throws IllegalArgumentException if the path has no last name
   */
  public static LocalFileStage.Builder of(Path path) {
    return LocalFileStage.builder().filename(name(path)).place(new FileLocation.At(path));
  }

  /**
   * Starts a configuration of a file whose path stands in an environment variable.
   *
   * @param variable the variable
   * @param filename the name of the file in the realization
   * @return the builder; one of the checksums is still to be set
   */
  public static LocalFileStage.Builder environment(String variable, String filename) {
    return LocalFileStage.builder().filename(filename).place(new FileLocation.Variable(variable));
  }

  /**
   * Takes a file as it is now: reads it whole to learn its SHA-256, each time this is called. A
   * changed file is another derivation.
   *
   * @param path where the file lies
   * @return the builder, which needs no more
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the path has no last name
   */
  public static LocalFileStage.Builder from(Path path) throws IOException {
    Checksums sums = RunningDigests.of(path, Set.of(ChecksumAlgorithm.SHA256));
    return of(path).sha256(Optional.ofNullable(sums.hex().get(ChecksumAlgorithm.SHA256)));
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    if (last == null) {
      throw new IllegalArgumentException("%s is no file".formatted(path));
    }
    return last.toString();
  }

  /** A stage whose fields are still to be set. */
  public LocalFile() {}

  /**
   * Copies the file at {@link #place} to {@link #file}.
   *
   * @param build hears of progress
   * @throws FetchException if the file is not there or is not the one that was promised
   * @throws IOException if it cannot be read or written
   * @throws InterruptedException if the thread is interrupted
   */
  @Build
  public void copy(BuildContext build) throws IOException, InterruptedException {
    copy(build, System.getenv());
  }

  void copy(BuildContext build, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path from = find(environment);
    URI url = from.toUri();
    Checksums promised = Checksums.promised(url, sha256, sha1);
    PartialFile part = PartialFile.of(file, promised.algorithms());
    FetchedFile arrived = new LocalFileSource(url, build).complete(part);
    if (promised.isEmpty()) {
      part.discard();
      throw FetchFailures.noSum(url, arrived);
    }
    if (!arrived.sums().equals(promised)) {
      part.discard();
      throw FetchFailures.checksum(url, promised, arrived);
    }
    part.keep();
    build.log("Copied %s: %s".formatted(from, Quantity.of(arrived.size(), "byte")));
  }

  private Path find(Map<String, String> environment) throws FetchException {
    Path path = path(environment).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      String what = Files.exists(path) ? "%s is not a file" : "there is no %s";
      throw FetchFailures.noPlace(filename, what.formatted(path));
    }
    return path;
  }

  private Path path(Map<String, String> environment) throws FetchException {
    if (place instanceof FileLocation.At at) {
      return at.path();
    }
    if (place instanceof FileLocation.Variable variable) {
      String held = environment.get(variable.name());
      if (held == null || held.isEmpty()) {
        throw FetchFailures.noPlace(
            filename, "set the environment variable %s to its path".formatted(variable.name()));
      }
      return Path.of(held);
    }
    throw FetchFailures.noPlace(
        filename,
        "say where it lies by LocalFile.of(path), or take FetchUrl with a file URL where JSON describes it");
  }
}
