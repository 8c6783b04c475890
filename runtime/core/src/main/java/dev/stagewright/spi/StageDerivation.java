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
 * <p>The methods take parameters, or have names that fields of a stage cannot have: every other
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
   * Creates the derivation of a configuration.
   *
   * @param builder the configuration, whose values become those that a build will see
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
   * Returns an input that is required.
   *
   * @param input the input
   * @param <I> its type
   * @return the input
   */
  protected static <I> I given(@Nullable I input) {
    return Objects.requireNonNull(input);
  }

  /**
   * Returns a new value for each named input, such as its place on disk.
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
   * Returns a file that the stage promises.
   *
   * @param path where it lies in a realization
   * @return the file in a realization yet to come
   */
  protected final RefPath promised(String path) {
    return new RefPath(this, new RelativePath(path));
  }

  /**
   * Returns a builder of an equal configuration.
   *
   * @return the builder
   */
  protected abstract StageBuilder<S, D, ?> builder();

  /**
   * Passes on the files and folders that must exist after a build.
   *
   * @param promises takes each
   */
  protected void promise(Consumer<RefPath> promises) {}

  /**
   * Creates the stage's object with configuration and inputs filled in.
   *
   * @param inputs what it reads
   * @return a fresh object
   */
  protected abstract S fill(BuildInputs inputs);

  /**
   * Fills in the arguments of a build, secrets among them.
   *
   * @param stage the stage's object
   * @param site where the build takes place
   */
  protected void tell(S stage, BuildEnvironment site) {}

  /**
   * Passes every output to a visitor, in the order of the stage, and keeps what it returns.
   *
   * @param stage the stage's object
   * @param with the visitor
   */
  protected void outputs(S stage, OutputVisitor with) {}

  /**
   * Runs the stage's build.
   *
   * @param stage the stage's object
   * @param build the context of the build
   * @throws Exception whatever the stage throws
   */
  protected abstract void build(S stage, BuildContext build) throws Exception;

  /**
   * Returns the typed form of a realization.
   *
   * @param realized a realization of this derivation
   * @return the same, typed
   */
  protected abstract R open(StoredRealization realized);

  /**
   * Returns the matcher that chooses which realizations count.
   *
   * @param latest the matcher of most stages
   * @return the stage's matcher
   */
  protected Matcher matcher(Matcher latest) {
    return latest;
  }

  /**
   * Returns a matcher that calls the stage's own method.
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
   * Returns the number of realizations that are made in one go.
   *
   * @param one the number of most stages
   * @return 1 or more
   */
  protected int realizations(int one) {
    return one;
  }

  /**
   * Returns the number of cores that a build can use.
   *
   * @param one the number of most stages
   * @return 1 or more; {@link Integer#MAX_VALUE} for as many as there are
   */
  protected int cores(int one) {
    return one;
  }

  /**
   * Returns the time limit of a build, at which it is interrupted.
   *
   * @param none the limit of most stages
   * @return a positive duration; empty for no limit
   */
  protected Optional<Duration> timeout(Optional<Duration> none) {
    return none;
  }

  /**
   * Returns how often a failed build is tried again.
   *
   * @param none the number of most stages
   * @return 0 or more
   */
  protected int retries(int none) {
    return none;
  }

  /**
   * Returns an equal derivation that is realized with another matcher.
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
   * Returns an equal derivation that is realized with a choice of one's own.
   *
   * @param choice takes the candidates, the one built last at the end, and returns those that
   *     count; none to ask for a build
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
