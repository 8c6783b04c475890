package runs;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.Limit;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import dev.stagewright.realize.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link Simulation}.
 *
 * <p>Draws numbers, and is told how.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationStage {
  private SimulationStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(SimulationDRef derivation) {
    Builder builder = new Builder();
    builder.values_.size = derivation.size();
    builder.values_.threads = derivation.threads();
    builder.values_.token = derivation.token();
    builder.values_.greeting = derivation.greeting();
    builder.values_.values = derivation.values();
    builder.values_.verbosity = derivation.verbosity();
    builder.values_.printer = derivation.printer();
    builder.values_.listeners = derivation.listeners();
    builder.values_.buffer = derivation.buffer();
    builder.type = derivation.configuration().type();
    builder.body = derivation.recipe.body;
    builder.matcher = derivation.recipe.matcher;
    return builder;
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static SimulationDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values_.size = reader.value("size", Codecs.INT, builder.values_.size);
    builder.values_.threads = reader.value("threads", Codecs.INT, builder.values_.threads);
    builder.values_.greeting = reader.value("greeting", Codecs.optional(Codecs.STRING),
        builder.values_.greeting);
    builder.values_.values = reader.value("values", Codecs.map(Codecs.INT), builder.values_.values);
    builder.values_.verbosity = reader.value("verbosity", SimulationRecipe.VERBOSITY,
        builder.values_.verbosity);
    return reader.finish(SimulationRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/runs.Simulation.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static SimulationDRef fromJson(Path file) {
    return StageLoader.of(SimulationStage.class.getClassLoader()).read(file, SimulationStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/runs.Simulation.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static SimulationDRef fromJson(Path file, Store store) {
    return StageLoader.of(SimulationStage.class.getClassLoader(), store.contents())
        .read(file, SimulationStage::read);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = SimulationStage.begin(store, derivation);
   * build.stage().run();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Simulation, SimulationRRef> begin(Store store,
      SimulationDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Simulation} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Simulation values_ = new Simulation();

    StageType type = SimulationRecipe.TYPE;

    Body<Simulation> body = SimulationRecipe.BODY;

    @Nullable Matcher matcher;

    Builder() {
      if (values_.greeting == null) {
        values_.greeting = Optional.empty();
      }
      if (values_.values == null) {
        values_.values = Map.of();
      }
    }

    /**
     * Sets {@code size}.
     *
     * @param size the value
     * @return the builder
     */
    public Builder size(int size) {
      values_.size = size;
      return this;
    }

    /**
     * How many at once.
     *
     * @param threads the value
     * @return the builder
     */
    public Builder threads(@Limit(greaterThan = "0") int threads) {
      values_.threads = threads;
      return this;
    }

    /**
     * Sets {@code token}.
     *
     * @param token the value
     * @return the builder
     */
    public Builder token(Secret token) {
      values_.token = token;
      return this;
    }

    /**
     * Sets {@code greeting}.
     *
     * @param greeting the value
     * @return the builder
     */
    public Builder greeting(String greeting) {
      values_.greeting = Optional.of(greeting);
      return this;
    }

    /**
     * Sets {@code greeting}.
     *
     * @param greeting the value
     * @return the builder
     */
    public Builder greeting(Optional<String> greeting) {
      values_.greeting = greeting;
      return this;
    }

    /**
     * Sets {@code values}.
     *
     * @param values the value
     * @return the builder
     */
    public Builder values(Map<String, Integer> values) {
      values_.values = values;
      return this;
    }

    /**
     * Sets {@code verbosity}.
     *
     * @param verbosity the value
     * @return the builder
     */
    public Builder verbosity(Simulation.Verbosity verbosity) {
      values_.verbosity = verbosity;
      return this;
    }

    /**
     * Sets {@code printer}.
     *
     * @param printer the value
     * @return the builder
     */
    public Builder printer(UnaryOperator<String> printer) {
      values_.printer = printer;
      return this;
    }

    /**
     * Sets {@code listeners}.
     *
     * @param listeners the value
     * @return the builder
     */
    public Builder listeners(List<? extends Runnable> listeners) {
      values_.listeners = listeners;
      return this;
    }

    /**
     * Sets {@code buffer}.
     *
     * @param buffer the value
     * @return the builder
     */
    public Builder buffer(int[] buffer) {
      values_.buffer = buffer;
      return this;
    }

    /**
     * Puts another body in place of the stage's own: for tests of what is built from it. Its name
     * stands for the code, so that what it builds is never taken for the real thing.
     *
     * @param name the name of the body; not empty
     * @param body what builds
     * @return the builder
     * @throws ConfigException if the name is empty
     */
    public Builder building(String name, Body<Simulation> body) {
      this.type = SimulationRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public SimulationDRef instantiate() {
      SimulationDRef derivation = new SimulationDRef(this);
      Violations violations = new Violations(SimulationRecipe.TYPE);
      violations.check(derivation.threads() > 0, "threads", derivation.threads(),
          "must be greater than 0");
      violations.refuse();
      return derivation;
    }
  }
}
