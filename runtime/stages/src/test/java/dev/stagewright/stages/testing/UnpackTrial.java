package dev.stagewright.stages.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.TestBuildContext;
import dev.stagewright.stages.archive.Unpack;
import dev.stagewright.stages.archive.UnpackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One archive under test, and what comes out of it. */
public final class UnpackTrial {
  public final TestBuildContext build;
  public final Unpack stage = new Unpack();
  private final Path folder;

  public UnpackTrial(Path folder, String name, byte[] bytes) throws IOException {
    this.folder = folder;
    Path box = Files.createDirectories(folder.resolve("box"));
    build = TestBuildContext.in(box);
    stage.archive = Files.write(folder.resolve(name), bytes);
    stage.contents = box.resolve("contents");
  }

  public UnpackTrial stripping(int strip) {
    stage.strip = strip;
    return this;
  }

  public UnpackTrial limitedTo(long bytes) {
    stage.limit = Optional.of(bytes);
    return this;
  }

  /**
   * Unpacks, and returns the names: folders with a slash, links with their target, programs with a
   * star.
   */
  public List<String> names() throws IOException, InterruptedException {
    stage.unpack(build);
    try (Stream<Path> all = Files.walk(stage.contents)) {
      return all.skip(1).map(this::shown).sorted().toList();
    }
  }

  private String shown(Path file) {
    String path = stage.contents.relativize(file).toString();
    try {
      if (Files.isSymbolicLink(file)) {
        return path + " -> " + Files.readSymbolicLink(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path + (Files.isDirectory(file) ? "/" : Files.isExecutable(file) ? "*" : "");
  }

  public UnpackException failure() throws IOException {
    UnpackException e = catchThrowableOfType(UnpackException.class, () -> stage.unpack(build));
    assertThat(e).as("a refusal").isNotNull();
    assertThat(e).hasMessageContaining(String.valueOf(stage.archive.getFileName()));
    try (Stream<Path> around = Files.walk(folder)) {
      assertThat(around.filter(place -> !place.startsWith(stage.contents)))
          .as("nothing came out elsewhere")
          .containsExactlyInAnyOrder(folder, folder.resolve("box"), stage.archive);
    }
    return e;
  }

  public Path file(String path) {
    return stage.contents.resolve(path);
  }
}
