package dev.stagewright.spi;

import dev.stagewright.BuildContext;
import dev.stagewright.BuildFunction;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.Derivation;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.config.ConfigWriter;
import dev.stagewright.internal.config.NamedInputs;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One configuration of a stage. For each stage {@code X} the processor writes an {@code XDRef}.
 *
 * <p>Its methods take parameters, or have names that fields of a stage cannot have: every other
 * name belongs to the author.
 *
 * @param <S> the stage's class
 * @param <R> the type of its realizations
 * @param <D> the derivation itself
 */
public abstract class StageDerivation<
        S, R extends StageRealization<S, D>, D extends StageDerivation<S, R, D>>
    implements Derivation<R> {
  final @Nullable BuildFunction<S> body;
  final @Nullable Matcher matcher;
  final Map<String, Object> arguments;
  private final Configuration configuration;

  /**
   * Ends a configuration.
   *
   * @param builder the configuration; its values become what a build will see
   */
  protected StageDerivation(StageBuilder<S, D, ?> builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    builder.exchange(config);
    this.configuration = config.finish();
    this.arguments = config.arguments();
    this.body = builder.body;
    this.matcher = builder.matcher;
  }

  /**
   * Gives an input that the configuration cannot do without.
   *
   * @param input the input
   * @param <I> its type
   * @return the input
   */
  protected static <I> I given(@Nullable I input) {
    return Objects.requireNonNull(input);
  }

  /**
   * Returns something for each named input, such as its place on disk.
   *
   * @param inputs the inputs by name
   * @param change returns the new value for an input
   * @param <I> the type of the inputs
   * @param <T> the type of the new values
   * @return the new values by the same names, in order and unmodifiable
   */
  protected static <I, T> Map<String, T> each(Map<String, I> inputs, Function<I, T> change) {
    return NamedInputs.each(inputs, change);
  }

  /**
   * Names a file that the stage promises.
   *
   * @param path where it lies in a realization
   * @return the file in a realization yet to come
   */
  protected final RefPath promised(String path) {
    return new RefPath(this, new RelativePath(path));
  }

  /**
   * Starts an equal configuration.
   *
   * @return the builder
   */
  protected abstract StageBuilder<S, D, ?> builder();

  /**
   * Names the files and folders that must exist after a build.
   *
   * @param promises takes each
   */
  protected void promise(Consumer<RefPath> promises) {}

  /**
   * Makes the stage's object with configuration and inputs filled in.
   *
   * @param inputs what it reads
   * @return a fresh object
   */
  protected abstract S fill(BuildInputs inputs);

  /**
   * Fills in what a build is told beyond its configuration, secrets among it.
   *
   * @param stage the stage's object
   * @param site where the build takes place
   */
  protected void tell(S stage, BuildEnvironment site) {}

  /**
   * Exchanges every output, in the order of the stage.
   *
   * @param stage the stage's object
   * @param with the other side
   */
  protected void outputs(S stage, OutputVisitor with) {}

  /**
   * Lets the stage build.
   *
   * @param stage the stage's object
   * @param build its surroundings
   * @throws Exception whatever the stage throws
   */
  protected abstract void build(S stage, BuildContext build) throws Exception;

  /**
   * Gives a realization its type.
   *
   * @param realized a realization of this derivation
   * @return the same, typed
   */
  protected abstract R open(StoredRealization realized);

  /**
   * Tells which realizations count.
   *
   * @param latest what most stages take
   * @return the stage's matcher
   */
  protected Matcher matcher(Matcher latest) {
    return latest;
  }

  /**
   * Makes a matcher of the stage's own method.
   *
   * @param stage the stage's class
   * @param choice the method
   * @return the matcher
   */
  protected final Matcher own(Class<S> stage, UnaryOperator<List<R>> choice) {
    return Matchers.own(
        stage,
        candidates -> choice.apply(candidates.stream().map(this::open).toList()).stream()
            .map(chosen -> chosen.realized)
            .toList());
  }

  /**
   * Tells how many realizations one build makes.
   *
   * @param one what most stages make
   * @return 1 or more
   */
  protected int realizations(int one) {
    return one;
  }

  /**
   * Tells how many cores a build can make use of.
   *
   * @param one what most stages use
   * @return 1 or more; {@link Integer#MAX_VALUE} for as many as there are
   */
  protected int cores(int one) {
    return one;
  }

  /**
   * Tells how long one build may take before it is interrupted.
   *
   * @param none what most stages say
   * @return more than nothing; empty if it may take as long as it needs
   */
  protected Optional<Duration> timeout(Optional<Duration> none) {
    return none;
  }

  /**
   * Tells how often a build that failed is tried again.
   *
   * @param none what most stages say
   * @return 0 or more
   */
  protected int retries(int none) {
    return none;
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public final D matching(Matcher matcher) {
    StageBuilder<S, D, ?> builder = builder();
    builder.matcher = matcher;
    return builder.instantiate();
  }

  /**
   * Gives the same derivation with a choice of one's own where it is used.
   *
   * @param choice takes the candidates, the one built last at the end, and gives those that count;
   *     none to ask for a build
   * @return an equal derivation
   */
  public final D choosing(UnaryOperator<List<R>> choice) {
    return matching(Matchers.choosing(choice, this::open, chosen -> chosen.realized));
  }

  @Override
  public final Configuration configuration() {
    return configuration;
  }

  @Override
  public final BuildRecipe<S, R> recipe() {
    return new StageRecipe<>(this);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof StageDerivation<?, ?, ?> that
        && configuration.equals(that.configuration)
        && configuration.type().stage() == that.configuration.type().stage();
  }

  @Override
  public final int hashCode() {
    return configuration.hashCode();
  }

  @Override
  public final String toString() {
    return configuration.toString();
  }
}
