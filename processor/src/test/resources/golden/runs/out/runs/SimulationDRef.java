package runs;

import dev.stagewright.BuildContext;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.Secret;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Simulation}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationDRef extends StageDerivation<Simulation, SimulationRRef, SimulationDRef> {
  final Simulation values_ = new Simulation();

  SimulationDRef(SimulationStage.Builder builder) {
    super(builder);
    copy(builder.values_, values_);
    values_.threads = builder.values_.threads;
    values_.token = builder.values_.token;
    values_.greeting = builder.values_.greeting;
    values_.values = builder.values_.values;
    values_.verbosity = builder.values_.verbosity;
    values_.printer = builder.values_.printer;
    values_.listeners = builder.values_.listeners;
    values_.buffer = builder.values_.buffer;
  }

  /**
   * The configured {@code size}.
   *
   * @return the configured value
   */
  public int size() {
    return values_.size;
  }

  /**
   * How many at once.
   *
   * @return the given value
   */
  public int threads() {
    return values_.threads;
  }

  /**
   * The given {@code token}.
   *
   * @return the given value
   */
  public Secret token() {
    return values_.token;
  }

  /**
   * The given {@code greeting}.
   *
   * @return the given value
   */
  public Optional<String> greeting() {
    return values_.greeting;
  }

  /**
   * The given {@code values}.
   *
   * @return the given value
   */
  public Map<String, Integer> values() {
    return values_.values;
  }

  /**
   * The given {@code verbosity}.
   *
   * @return the given value
   */
  public Simulation.Verbosity verbosity() {
    return values_.verbosity;
  }

  /**
   * The given {@code printer}.
   *
   * @return the given value
   */
  public UnaryOperator<String> printer() {
    return values_.printer;
  }

  /**
   * The given {@code listeners}.
   *
   * @return the given value
   */
  public List<? extends Runnable> listeners() {
    return values_.listeners;
  }

  /**
   * The given {@code buffer}.
   *
   * @return the given value
   */
  public int[] buffer() {
    return values_.buffer;
  }

  /**
   * The promised {@code report.txt}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath report() {
    return promised("report.txt");
  }

  @Override
  protected SimulationStage.Builder builder() {
    return new SimulationStage.Builder(this);
  }

  @Override
  protected Simulation fill(BuildInputs inputs) {
    Simulation stage = new Simulation();
    copy(values_, stage);
    return stage;
  }

  static void copy(Simulation from, Simulation to) {
    to.size = from.size;
  }

  @Override
  protected void build(Simulation stage, BuildContext build) throws Exception {
    stage.run();
  }

  @Override
  protected SimulationRRef open(StoredRealization realized) {
    return new SimulationRRef(this, realized);
  }

  @Override
  protected int realizations(int one) {
    return 3;
  }

  @Override
  protected int cores(int one) {
    return Integer.MAX_VALUE;
  }

  @Override
  protected Optional<Duration> timeout(Optional<Duration> none) {
    return Optional.of(Duration.parse("PT30M"));
  }

  @Override
  protected int retries(int none) {
    return 2;
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(report());
  }

  @Override
  protected void tell(Simulation stage, BuildEnvironment site) {
    stage.threads = threads();
    stage.token = site.secret(token());
    stage.greeting = greeting();
    stage.values = values();
    stage.verbosity = verbosity();
    stage.printer = printer();
    stage.listeners = listeners();
    stage.buffer = buffer();
  }

  @Override
  protected void outputs(Simulation stage, OutputVisitor with) {
    stage.report = with.file(report(), stage.report);
  }
}
