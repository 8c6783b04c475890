package runs;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Secret;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.ParameterConstraint;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Simulation}.
 *
 * <p>Draws numbers, and is told how.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationStage {
  static final StageType TYPE = StageType.versioned("simulation", Simulation.class, "1");

  static final Codec<Simulation.Verbosity> VERBOSITY = Codecs.enumOf(Simulation.Verbosity.class);

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
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static SimulationDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/runs.Simulation.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static SimulationDRef fromJson(Path file) {
    return new Builder().read(SimulationStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/runs.Simulation.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static SimulationDRef fromJson(Path file, Store store) {
    return new Builder().read(SimulationStage.class, file, store);
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
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Simulation, SimulationRRef> begin(Store store,
      SimulationDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Simulation} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Simulation, SimulationDRef, Builder> {
    final Simulation values_ = new Simulation();

    Builder() {
      super(SimulationStage.TYPE);
      values_.greeting = orEmpty(values_.greeting);
      values_.values = orEmpty(values_.values);
    }

    Builder(SimulationDRef derivation) {
      super(derivation);
      SimulationDRef.copy(derivation.values_, values_);
      values_.threads = derivation.threads();
      values_.token = derivation.token();
      values_.greeting = derivation.greeting();
      values_.values = derivation.values();
      values_.verbosity = derivation.verbosity();
      values_.printer = derivation.printer();
      values_.listeners = derivation.listeners();
      values_.buffer = derivation.buffer();
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
    public Builder threads(@ParameterConstraint(greaterThan = "0") int threads) {
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

    @Override
    public SimulationDRef instantiate() {
      SimulationDRef derivation = new SimulationDRef(this);
      Violations violations = new Violations(SimulationStage.TYPE);
      violations.check(derivation.threads() > 0, "threads", derivation.threads(),
          "must be greater than 0");
      violations.refuse();
      return derivation;
    }

    @Override
    protected void exchange(FieldVisitor with) {
      values_.size = with.value("size", Codecs.INT, values_.size);
      values_.threads = with.argument("threads", Codecs.INT, values_.threads);
      values_.token = with.argument("token", values_.token);
      values_.greeting = with.argument("greeting", Codecs.optional(Codecs.STRING),
          values_.greeting);
      values_.values = with.argument("values", Codecs.map(Codecs.INT), values_.values);
      values_.verbosity = with.argument("verbosity", SimulationStage.VERBOSITY, values_.verbosity);
      values_.printer = with.argument("printer", values_.printer);
      values_.listeners = with.argument("listeners", values_.listeners);
      values_.buffer = with.argument("buffer", values_.buffer);
    }
  }
}
