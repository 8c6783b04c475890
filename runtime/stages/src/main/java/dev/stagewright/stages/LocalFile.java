package dev.stagewright.stages;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.internal.text.Quantity;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A copy of a file of this machine, whose checksum is part of the configuration.
 *
 * <p>The name and the bytes of the file are its identity. Its location is not, since the same file
 * may be elsewhere on another machine. Programs give the location by {@link #of}, {@link #from} or
 * {@link #environment}; a configuration in JSON cannot, and uses {@link FetchUrl} with a file URL.
 */
@Stage(name = "local-file", version = "1")
public class LocalFile {

  /** The name of the file in the realization: {@code mnist.npz}. */
  @Config(required = true)
  public String filename;

  /**
   * The SHA-256 of the file, in hexadecimal digits of lower case. Without one of the two sums the
   * build fails and reports the SHA-256.
   */
  @Config
  @Pattern(regexp = "[0-9a-f]{64}")
  public Optional<String> sha256 = Optional.empty();

  /** The SHA-1 of the file, in hexadecimal digits of lower case. */
  @Config
  @Pattern(regexp = "[0-9a-f]{40}")
  public Optional<String> sha1 = Optional.empty();

  /** The location of the file. */
  @Argument
  public FileLocation location = new FileLocation.Unknown();

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
    return LocalFileStage.builder().filename(name(path)).location(new FileLocation.At(path));
  }

  /**
   * Starts a configuration of a file whose path stands in an environment variable.
   *
   * @param variable the variable
   * @param filename the name of the file in the realization
   * @return the builder; one of the checksums is still to be set
   */
  public static LocalFileStage.Builder environment(String variable, String filename) {
    return LocalFileStage.builder()
        .filename(filename)
        .location(new FileLocation.Variable(variable));
  }

  /**
   * Starts the configuration of a file as it is now: each call reads all of it for its SHA-256. A
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
      throw new IllegalArgumentException("%s is not a file".formatted(path));
    }
    return last.toString();
  }

  /** Creates a stage whose fields are still to be set. */
  public LocalFile() {}

  /**
   * Copies the file at {@link #location} to {@link #file}.
   *
   * @param build receives progress
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
    Path from = new LocalFileFinder(filename, environment).find(location);
    URI url = from.toUri();
    Checksums promised = Checksums.promised(url, sha256, sha1);
    PartialFile part = PartialFile.of(file, promised.algorithms());
    FetchedFile fetched = new LocalFileSource(url, build).complete(part);
    if (promised.isEmpty()) {
      part.discard();
      throw FetchFailures.noSum(url, fetched);
    }
    if (!fetched.sums().equals(promised)) {
      part.discard();
      throw FetchFailures.checksum(url, promised, fetched);
    }
    part.keep();
    build.log("Copied %s: %s".formatted(from, Quantity.of(fetched.size(), "byte")));
  }
}
