package dev.stagewright.build;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;

/**
 * One immutable result of a derivation. For each stage {@code X} the processor writes an
 * {@code XRRef}.
 */
public interface Realization {

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
}
