package dev.stagewright.cli;

import dev.stagewright.build.Derivation;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.load.StageLoader;
import dev.stagewright.internal.store.DiskStore;
import picocli.CommandLine.Mixin;

/** The options that choose a stage and configure it. */
final class StageOptions {
  @Mixin
  private ClassPathOption classPath;

  @Mixin
  private final ConfigOptions config = new ConfigOptions();

  private final Console console;

  StageOptions(Console console) {
    this.console = console;
  }

  /**
   * Returns the stage of a class, configured with the values of the options, and says what is
   * missing in its configuration or in that of an input.
   */
  Derivation<?> derivation(DiskStore store, String stage) {
    RefExpander expander = new RefExpander(RefResolver.of(store));
    ClassLoader classes = classPath.loader();
    // Libraries look here for the services that they need; the threads of a run inherit it.
    Thread.currentThread().setContextClassLoader(classes);
    StageLoader loader = StageLoader.of(classes, store);
    Derivation<?> derivation =
        config.configure(values -> loader.derivation(stage, expander.expand(values)));
    for (Configuration configuration : ConfigurationClosure.of(derivation)) {
      configuration.advice().ifPresent(advice -> console.err().println("stagewright: " + advice));
    }
    return derivation;
  }
}
