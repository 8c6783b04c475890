package dev.stagewright.spi;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.config.Codec;
import dev.stagewright.ref.RefPath;
import java.nio.file.Path;

/** A visitor that saves each value after a build. */
record OutputSaver(BuildEnvironment site) implements OutputVisitor {
  @Override
  public Path file(RefPath promised, Path file) {
    return file;
  }

  @Override
  public <T> T value(String output, Codec<T> codec, T value) {
    site.save(output, codec, value);
    return value;
  }
}
