package dev.stagewright.store;

import dev.stagewright.config.Codec;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RelativePath;
import java.nio.file.Path;

/** A realization in a store: complete, read-only, and known by name. */
public interface StoredRealization {

  /**
   * Returns the name of the realization.
   *
   * @return its ref
   */
  RRef rref();

  /**
   * Returns the folder that holds the result of the build.
   *
   * @return a read-only folder
   */
  Path folder();

  /**
   * Returns a file or folder of the realization.
   *
   * @param path where it lies inside
   * @return the place on disk
   * @throws StoreException if nothing is there
   */
  Path file(RelativePath path);

  /**
   * Reads the value of an output.
   *
   * @param output the name of the {@code @Output} field
   * @param codec the codec of its type
   * @param <T> the type of the value
   * @return the value that the build left
   * @throws StoreException if the realization has no such value
   */
  <T> T value(String output, Codec<T> codec);

  /**
   * Returns the realizations that this one was built from.
   *
   * @return the realizations of its dependencies
   */
  BuildInputs inputs();
}
