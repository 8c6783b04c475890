package dev.stagewright.spi;

import dev.stagewright.config.Codec;
import dev.stagewright.ref.RefPath;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;

/** A visitor that reads each value and finds each file in a realization. */
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
