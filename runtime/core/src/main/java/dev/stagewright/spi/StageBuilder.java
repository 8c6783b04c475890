package dev.stagewright.spi;

import dev.stagewright.BuildFunction;
import dev.stagewright.Store;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.config.ConfigWriter;
import dev.stagewright.internal.config.JsonConfigReader;
import dev.stagewright.internal.load.StageLoader;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.match.Matcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A configuration in the making. For each stage {@code X} the processor writes an
 * {@code XStage.Builder}.
 *
 * @param <S> the stage's class
 * @param <D> the type of its derivations
 * @param <B> the builder itself
 */
public abstract class StageBuilder<
    S, D extends StageDerivation<S, ?, D>, B extends StageBuilder<S, D, B>> {
  StageType type;

  @Nullable
  BuildFunction<S> body;

  @Nullable
  Matcher matcher;

  /**
   * Starts with the stage as it is.
   *
   * @param type the stage
   */
  protected StageBuilder(StageType type) {
    this.type = type;
  }

  /**
   * Starts from how another derivation is built and matched.
   *
   * @param derivation the derivation
   */
  protected StageBuilder(StageDerivation<S, ?, D> derivation) {
    this.type = derivation.configuration().type();
    this.body = derivation.body;
    this.matcher = derivation.matcher;
  }

  /**
   * Refuses the initialiser of an input, which would be dropped in silence: an input is given to
   * the builder.
   *
   * @param field the name of the field
   * @param initial what the field holds in a fresh object; nothing or something empty is well
   * @throws ConfigException if it is anything else
   */
  protected final void refuseInitialiser(String field, @Nullable Object initial) {
    ConfigWriter.refuseInitialiser(type, field, initial);
  }

  /**
   * Gives nothing where there is no initialiser.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of what it may hold
   * @return the same, or nothing
   */
  @SuppressWarnings({"NullableOptional", "OptionalAssignedToNull"
  }) // a field of the author's, not yet initialised
  protected static <T> Optional<T> orEmpty(@Nullable Optional<T> initial) {
    return initial == null ? Optional.empty() : initial;
  }

  /**
   * Gives an empty list where there is no initialiser.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the elements
   * @return the same, or an empty one
   */
  protected static <T> List<T> orEmpty(@Nullable List<T> initial) {
    return initial == null ? List.of() : initial;
  }

  /**
   * Gives an empty set where there is no initialiser.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the elements
   * @return the same, or an empty one
   */
  protected static <T> Set<T> orEmpty(@Nullable Set<T> initial) {
    return initial == null ? Set.of() : initial;
  }

  /**
   * Gives an empty map where there is no initialiser.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the values
   * @return the same, or an empty one
   */
  protected static <T> Map<String, T> orEmpty(@Nullable Map<String, T> initial) {
    return initial == null ? Map.of() : initial;
  }

  /**
   * Exchanges every field, in the order of the stage.
   *
   * @param with the other side
   */
  protected abstract void exchange(FieldVisitor with);

  /**
   * Puts another body in place of the stage's own: for tests of what is built from it. Its name
   * stands for the code, so that what it builds is never taken for the real thing.
   *
   * @param name the name of the body; not empty
   * @param body what builds
   * @return the builder
   * @throws ConfigException if the name is empty
   */
  public final B building(String name, BuildFunction<S> body) {
    this.type = type.building(name);
    this.body = body;
    return self();
  }

  /**
   * Takes what is read for every field, and ends the configuration.
   *
   * @param reader what to read from: what is not there stays as it is
   * @return the derivation
   * @throws ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public final D read(ConfigReader reader) {
    JsonConfigReader json = JsonConfigReader.of(reader);
    json.complete(type);
    return json.reading(() -> {
      exchange(json);
      return json.finish(type, this::instantiate);
    });
  }

  /**
   * Takes what a JSON file says, and ends the configuration.
   *
   * @param generated the class that is generated for the stage: its class loader finds the stages
   *     that the file mentions
   * @param file an object of values: what is not there stays as it is
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public final D read(Class<?> generated, Path file) {
    return StageLoader.of(generated.getClassLoader()).read(file, this::read);
  }

  /**
   * Takes what a JSON file says, which may name derivations of a store, and ends the configuration.
   *
   * @param generated the class that is generated for the stage: its class loader finds the stages
   *     that the file mentions
   * @param file an object of values: what is not there stays as it is
   * @param store the store that knows the derivations
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public final D read(Class<?> generated, Path file, Store store) {
    return StageLoader.of(generated.getClassLoader(), LocalStore.of(store).disk())
        .read(file, this::read);
  }

  /**
   * Ends the configuration. Touches no store.
   *
   * @return the derivation
   * @throws ConfigException if a value is missing or breaks a constraint
   */
  public abstract D instantiate();

  @SuppressWarnings("unchecked") // B is the class that extends this one
  private B self() {
    return (B) this;
  }

  /** Tells the values so far. */
  @Override
  public String toString() {
    FieldPrinter values = new FieldPrinter();
    exchange(values);
    return values.of(type.name() + " in the making");
  }
}
