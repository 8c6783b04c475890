package dev.stagewright.config;

import dev.stagewright.ref.DRef;
import java.util.Optional;

/**
 * A stage, the identity of its code, and its values: the document whose hash is the {@link DRef}.
 *
 * <p>The document is canonical JSON and names its kind, so that no other document of the store has
 * the same hash. {@code sha256sum} of the file in the store prints the hash in its name.
 */
public interface Configuration {

  /**
   * Returns the name of the derivation.
   *
   * @return the ref that this configuration hashes to
   */
  DRef dref();

  /**
   * Returns the stage.
   *
   * @return the stage's class and name
   */
  StageType type();

  /**
   * Returns the hashed document, which is put together at each call.
   *
   * @return canonical JSON
   */
  String document();

  /**
   * Returns the values alone.
   *
   * @return canonical JSON, an object of the config fields
   */
  String values();

  /**
   * Returns advice on something that is missing though it is not required.
   *
   * @return a sentence for the user; empty if nothing is missing
   */
  Optional<String> advice();
}
