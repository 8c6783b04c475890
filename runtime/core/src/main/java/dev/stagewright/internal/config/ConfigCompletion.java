package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The relations between the values of a stage: some follow from others, so that people may leave
 * them out of what they write, and some do not go together. A completion is a service, which
 * {@link ServiceLoader} finds beside the stage; a configuration that a store recorded is complete
 * without it.
 */
public interface ConfigCompletion {

  /**
   * Returns the stage.
   *
   * @return its class
   */
  Class<?> stage();

  /**
   * Adds values that were left out and follow from the rest.
   *
   * @param values a configuration as it was written, which may be wrong
   */
  default void complete(ObjectNode values) {}

  /**
   * Returns what is wrong though each value is one of its type. Such a configuration is refused, be
   * it written in a file or in Java.
   *
   * @param values the whole configuration
   * @return what is wrong, and where; empty if nothing is
   */
  default Optional<ConfigException.Problem> fault(ObjectNode values) {
    return Optional.empty();
  }

  /**
   * Returns advice on something that is missing though it is not required, wherever the
   * configuration was written.
   *
   * @param values the whole configuration
   * @return a sentence for the user; empty if nothing is missing
   */
  default Optional<String> advice(ObjectNode values) {
    return Optional.empty();
  }
}
