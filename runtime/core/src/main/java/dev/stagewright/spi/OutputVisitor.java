package dev.stagewright.spi;

import dev.stagewright.config.Codec;
import dev.stagewright.ref.RefPath;
import java.nio.file.Path;

/**
 * A visitor to the outputs of a stage's object: for each output it takes the present value and
 * returns the one to keep, which is a place to write to before a build, and a result after it.
 */
public interface OutputVisitor {

  /**
   * Exchanges a file or folder.
   *
   * @param promised its place in a realization
   * @param file its place in the stage's object
   * @return the place to keep
   */
  Path file(RefPath promised, Path file);

  /**
   * Exchanges a value.
   *
   * @param output the name of the field
   * @param codec the codec of its type
   * @param value its value in the stage's object
   * @param <T> the type of the value
   * @return the value to keep
   */
  <T> T value(String output, Codec<T> codec, T value);
}
