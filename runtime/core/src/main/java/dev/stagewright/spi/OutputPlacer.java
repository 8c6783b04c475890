package dev.stagewright.spi;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.config.Codec;
import dev.stagewright.ref.RefPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A visitor that gives each file its place before a build. */
record OutputPlacer(BuildEnvironment site) implements OutputVisitor {
  @Override
  public Path file(RefPath promised, Path file) {
    try {
      return site.output(promised.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T value(String output, Codec<T> codec, T value) {
    return value;
  }
}
