package dev.stagewright.spi;

import dev.stagewright.config.Codec;
import dev.stagewright.ref.RefPath;
import java.nio.file.Path;

/**
 * The other side, when a stage's object hands out its outputs one by one and keeps what it is given
 * for each: a place to write to before a build, what was made after it.
 */
public interface OutputVisitor {

  /**
   * Exchanges a file or folder.
   *
   * @param promised its place in a realization
   * @param file where the stage's object has it
   * @return where the object shall have it
   */
  Path file(RefPath promised, Path file);

  /**
   * Exchanges a value.
   *
   * @param output the name of the field
   * @param codec the codec of its type
   * @param value what the stage's object has
   * @param <T> the type of the value
   * @return what the object shall have
   */
  <T> T value(String output, Codec<T> codec, T value);
}
