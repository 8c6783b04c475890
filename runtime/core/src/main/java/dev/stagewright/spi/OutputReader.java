package dev.stagewright.spi;

import dev.stagewright.config.Codec;
import dev.stagewright.ref.RefPath;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;

/** From a realization: finds each file, and reads each value. */
record OutputReader(StoredRealization realized) implements OutputVisitor {
  @Override
  public Path file(RefPath promised, Path file) {
    return realized.file(promised.path());
  }

  @Override
  public <T> T value(String output, Codec<T> codec, T value) {
    return realized.value(output, codec);
  }
}
