package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lookup of completions and their use on whole configurations. */
public final class Completions {
  private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

  /** The completion of each stage, looked up only once, as the class path is searched. */
  private static final ClassValue<Optional<ConfigCompletion>> FOUND = new ClassValue<>() {
    @Override
    protected Optional<ConfigCompletion> computeValue(Class<?> stage) {
      return ServiceLoader.load(ConfigCompletion.class, stage.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .filter(completion -> completion.stage() == stage)
          .findFirst();
    }
  };

  private Completions() {}

  public static Optional<ConfigCompletion> of(StageType type) {
    return FOUND.get(type.stage());
  }

  /** Refuses values that do not go together, and logs advice. */
  static void review(StageType type, Configuration configuration) {
    of(type).ifPresent(completion -> {
      ObjectNode values = parse(configuration.values());
      completion.fault(values).ifPresent(fault -> {
        throw Refusals.of(type, List.of(fault));
      });
    });
    configuration.advice().ifPresent(LOG::warn);
  }

  /**
   * Returns advice on what is missing though not required; none for a body of a test, which may do
   * without.
   */
  static Optional<String> advice(StageType type, String values) {
    return AnnotatedStage.of(type).identity() instanceof CodeIdentity.Body
        ? Optional.empty()
        : of(type).flatMap(completion -> completion.advice(parse(values)));
  }

  private static ObjectNode parse(String values) {
    try {
      return (ObjectNode) StrictJson.parse(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A configuration's values are JSON", e);
    }
  }
}
