package dev.stagewright.cli;

import dev.stagewright.build.Derivation;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configurations of a derivation and of all that it needs, as far as their classes are known.
 */
final class ConfigurationClosure {
  private ConfigurationClosure() {}

  /** Returns each configuration once, that of the derivation first. */
  static Collection<Configuration> of(Derivation<?> derivation) {
    Map<DRef, Configuration> closure = new LinkedHashMap<>();
    Deque<Origin> pending = new ArrayDeque<>(List.of(derivation));
    while (!pending.isEmpty()) {
      Configuration configuration =
          pending.remove() instanceof Derivation<?> known ? known.configuration() : null;
      if (configuration != null && closure.put(configuration.dref(), configuration) == null) {
        CanonicalConfiguration.of(configuration)
            .dependencies()
            .forEach(dependency -> pending.add(dependency.origin()));
      }
    }
    return closure.values();
  }
}
