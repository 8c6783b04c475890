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
   * Creates a builder of a stage.
   *
   * @param type the stage
   */
  protected StageBuilder(StageType type) {
    this.type = type;
  }

  /**
   * Creates a builder that builds and matches as a derivation does.
   *
   * @param derivation the derivation
   */
  protected StageBuilder(StageDerivation<S, ?, D> derivation) {
    this.type = derivation.configuration().type();
    this.body = derivation.body;
    this.matcher = derivation.matcher;
  }

  /**
   * Refuses the initialiser of an input, which would silently be dropped: inputs are given to the
   * builder.
   *
   * @param field the name of the field
   * @param initial what the field holds in a fresh object; null or an empty container is accepted
   * @throws ConfigException if it is anything else
   */
  protected final void refuseInitialiser(String field, @Nullable Object initial) {
    ConfigWriter.refuseInitialiser(type, field, initial);
  }

  /**
   * Returns the value of an initialiser, or an empty optional for a field without one.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the value
   * @return the same, or an empty optional
   */
  @SuppressWarnings({"NullableOptional", "OptionalAssignedToNull"
  }) // a field of the author's, not yet initialised
  protected static <T> Optional<T> orEmpty(@Nullable Optional<T> initial) {
    return initial == null ? Optional.empty() : initial;
  }

  /**
   * Returns the value of an initialiser, or an empty list for a field without one.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the elements
   * @return the same, or an empty one
   */
  protected static <T> List<T> orEmpty(@Nullable List<T> initial) {
    return initial == null ? List.of() : initial;
  }

  /**
   * Returns the value of an initialiser, or an empty set for a field without one.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the elements
   * @return the same, or an empty one
   */
  protected static <T> Set<T> orEmpty(@Nullable Set<T> initial) {
    return initial == null ? Set.of() : initial;
  }

  /**
   * Returns the value of an initialiser, or an empty map for a field without one.
   *
   * @param initial what the field holds in a fresh object
   * @param <T> the type of the values
   * @return the same, or an empty one
   */
  protected static <T> Map<String, T> orEmpty(@Nullable Map<String, T> initial) {
    return initial == null ? Map.of() : initial;
  }

  /**
   * Passes every field to a visitor, in the order of the stage, and keeps what it returns.
   *
   * @param with the visitor
   */
  protected abstract void exchange(FieldVisitor with);

  /**
   * Replaces the stage's own body by another, for tests of the stages downstream. The name of the
   * body replaces the code in the stage's identity, so that its results are never taken for real
   * ones.
   *
   * @param name the name of the body; not empty
   * @param body the body
   * @return the builder
   * @throws ConfigException if the name is empty
   */
  public final B building(String name, BuildFunction<S> body) {
    this.type = type.building(name);
    this.body = body;
    return self();
  }

  /**
   * Reads every field, and completes the configuration.
   *
   * @param reader the reader; fields that it lacks keep their values
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
   * Reads every field from a JSON file, and completes the configuration.
   *
   * @param generated the class that is generated for the stage: its class loader finds the stages
   *     that the file mentions
   * @param file an object of values; fields that it lacks keep their values
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public final D read(Class<?> generated, Path file) {
    return StageLoader.of(generated.getClassLoader()).read(file, this::read);
  }

  /**
   * Reads every field from a JSON file, which may name derivations of a store, and completes the
   * configuration.
   *
   * @param generated the class that is generated for the stage: its class loader finds the stages
   *     that the file mentions
   * @param file an object of values; fields that it lacks keep their values
   * @param store the store that knows the derivations
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public final D read(Class<?> generated, Path file, Store store) {
    return StageLoader.of(generated.getClassLoader(), LocalStore.of(store).disk())
        .read(file, this::read);
  }

  /**
   * Completes the configuration without using a store.
   *
   * @return the derivation
   * @throws ConfigException if a value is missing or breaks a constraint
   */
  public abstract D instantiate();

  @SuppressWarnings("unchecked") // B is the class that extends this one
  private B self() {
    return (B) this;
  }

  /** Returns the values so far. */
  @Override
  public String toString() {
    FieldPrinter values = new FieldPrinter();
    exchange(values);
    return values.of(type.name() + " in the making");
  }
}
