package dev.stagewright.build;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;

/**
 * One immutable result of a derivation. For each stage {@code X} the processor writes an
 * {@code XRRef}.
 */
public interface Realization {

  /**
   * Names the realization.
   *
   * @return its ref
   */
  RRef rref();

  /**
   * Gives the folder that holds what the build made.
   *
   * @return a read-only folder
   */
  Path folder();
}
