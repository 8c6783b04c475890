package dev.stagewright.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The values of a stage that follow from others, so that people may leave them out of what they
 * write. A service, which {@link ServiceLoader} finds; what a store recorded is complete without
 * it.
 */
public interface ConfigCompletion {

  /**
   * Names the stage.
   *
   * @return its class
   */
  Class<?> stage();

  /**
   * Adds what was left out and follows from the rest.
   *
   * @param values a configuration as it was written, which may be wrong
   */
  void complete(ObjectNode values);

  /**
   * Says what is missing though it is not required.
   *
   * @param values a configuration as it was written, which may be wrong
   * @return a sentence for the user; empty if nothing is missing
   */
  Optional<String> advice(ObjectNode values);
}
