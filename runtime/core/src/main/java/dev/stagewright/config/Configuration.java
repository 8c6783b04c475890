package dev.stagewright.config;

import dev.stagewright.ref.DRef;
import java.util.Optional;

/**
 * A stage, what stands for its code, and its values: the document whose hash is the {@link DRef}.
 *
 * <p>The document is canonical JSON, and names its kind, so that no other document of the store has
 * the same hash. {@code sha256sum} of the file that the store keeps gives the hash in its name.
 */
public interface Configuration {

  /**
   * Names the derivation.
   *
   * @return the ref that this configuration hashes to
   */
  DRef dref();

  /**
   * Gives the stage.
   *
   * @return the stage's class and name
   */
  StageType type();

  /**
   * Gives the hashed document; it is put together at each call.
   *
   * @return canonical JSON
   */
  String document();

  /**
   * Gives the values alone.
   *
   * @return canonical JSON, an object of the config fields
   */
  String values();

  /**
   * Says what is missing though it is not required.
   *
   * @return a sentence for the user; empty if nothing is missing
   */
  Optional<String> advice();
}
