package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What holds between the values of a stage: some follow from others, so that people may leave them
 * out of what they write, and some do not go together. A service, which {@link ServiceLoader} finds
 * beside the stage; what a store recorded is complete without it.
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
  default void complete(ObjectNode values) {}

  /**
   * Says what is wrong though each value is one of its type: the configuration is refused, be it
   * written in a file or in Java.
   *
   * @param values the whole configuration
   * @return what is wrong, and where; empty if nothing is
   */
  default Optional<ConfigException.Problem> fault(ObjectNode values) {
    return Optional.empty();
  }

  /**
   * Says what is missing though it is not required, wherever the configuration was written.
   *
   * @param values the whole configuration
   * @return a sentence for the user; empty if nothing is missing
   */
  default Optional<String> advice(ObjectNode values) {
    return Optional.empty();
  }
}
