package runs;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.realize.Secret;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Simulation}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationDRef implements Derivation<SimulationRRef> {
  private final int size;

  private final int threads;

  private final Secret token;

  private final Optional<String> greeting;

  private final Map<String, Integer> values;

  private final Simulation.Verbosity verbosity;

  private final UnaryOperator<String> printer;

  private final List<? extends Runnable> listeners;

  private final int[] buffer;

  private final Configuration configuration;

  final SimulationRecipe recipe;

  SimulationDRef(SimulationStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.size = config.value("size", Codecs.INT, builder.values_.size);
    this.threads = config.argument("threads", builder.values_.threads);
    this.token = config.argument("token", builder.values_.token);
    this.greeting = config.argument("greeting", builder.values_.greeting);
    this.values = config.argument("values", builder.values_.values);
    this.verbosity = config.argument("verbosity", builder.values_.verbosity);
    this.printer = config.argument("printer", builder.values_.printer);
    this.listeners = config.argument("listeners", builder.values_.listeners);
    this.buffer = config.argument("buffer", builder.values_.buffer);
    this.configuration = config.finish();
    this.recipe = new SimulationRecipe(this, builder);
  }

  /**
   * The configured {@code size}.
   *
   * @return the configured value
   */
  public int size() {
    return size;
  }

  /**
   * How many at once.
   *
   * @return the given value
   */
  public int threads() {
    return threads;
  }

  /**
   * The given {@code token}.
   *
   * @return the given value
   */
  public Secret token() {
    return token;
  }

  /**
   * The given {@code greeting}.
   *
   * @return the given value
   */
  public Optional<String> greeting() {
    return greeting;
  }

  /**
   * The given {@code values}.
   *
   * @return the given value
   */
  public Map<String, Integer> values() {
    return values;
  }

  /**
   * The given {@code verbosity}.
   *
   * @return the given value
   */
  public Simulation.Verbosity verbosity() {
    return verbosity;
  }

  /**
   * The given {@code printer}.
   *
   * @return the given value
   */
  public UnaryOperator<String> printer() {
    return printer;
  }

  /**
   * The given {@code listeners}.
   *
   * @return the given value
   */
  public List<? extends Runnable> listeners() {
    return listeners;
  }

  /**
   * The given {@code buffer}.
   *
   * @return the given value
   */
  public int[] buffer() {
    return buffer;
  }

  /**
   * The promised {@code report.txt}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath report() {
    return new RefPath(this, new RelativePath("report.txt"));
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public SimulationDRef matching(Matcher matcher) {
    SimulationStage.Builder builder = SimulationStage.from(this);
    builder.matcher = matcher;
    return builder.instantiate();
  }

  /**
   * Gives the same derivation with a choice of one's own where it is used.
   *
   * @param choice takes the candidates, the one built last at the end, and gives those that
   *     count; none to ask for a build
   * @return an equal derivation
   */
  public SimulationDRef choosing(UnaryOperator<List<SimulationRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Simulation, SimulationRRef> recipe() {
    return recipe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SimulationDRef that && configuration.equals(that.configuration);
  }

  @Override
  public int hashCode() {
    return configuration.hashCode();
  }

  @Override
  public String toString() {
    return configuration.toString();
  }
}
