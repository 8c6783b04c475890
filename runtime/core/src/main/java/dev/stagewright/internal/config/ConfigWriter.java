package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A collector of the fields of one configuration, which returns each value as a build will see it.
 *
 * <p>Generated code puts every {@code @Config} field of a stage in turn, then calls
 * {@link #finish}.
 */
public final class ConfigWriter implements FieldVisitor {
  private final StageType type;
  private final CanonicalFields fields = new CanonicalFields();
  private final DocumentSize size = new DocumentSize();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Origin> objects = new ArrayList<>(0);
  private final Map<String, Object> arguments = new LinkedHashMap<>();

  /**
   * Creates a writer without fields.
   *
   * @param type the stage to configure
   */
  public ConfigWriter(StageType type) {
    this.type = type;
  }

  /**
   * Refuses the initialiser of an input, which would silently be dropped: inputs are given to the
   * builder.
   *
   * @param type the stage
   * @param field the name of the field
   * @param initial what the field holds in a fresh object; null or an empty container is accepted
   * @throws ConfigException if it is anything else
   */
  public static void refuseInitialiser(StageType type, String field, @Nullable Object initial) {
    boolean empty = initial == null
        || initial.equals(Optional.empty())
        || (initial instanceof Collection<?> inputs && inputs.isEmpty())
        || (initial instanceof Map<?, ?> named && named.isEmpty());
    if (!empty) {
      throw new ConfigException(
          "%s.%s is an input, and an input has no default: take the initialiser away, and give it to the builder"
              .formatted(type.name(), field));
    }
  }

  /**
   * Puts a value.
   *
   * @param field the name of the field
   * @param codec the codec of its type
   * @param value its value
   * @param <T> the type of the value
   * @return the value as a build will see it
   * @throws ConfigException if there is no value, JSON cannot carry it, or a text in it is a ref,
   *     which would be no dependency there
   */
  @Override
  public <T> T value(String field, Codec<T> codec, @Nullable T value) {
    T given = present(field, value);
    try {
      JsonCodec<T> carrier = JsonCodec.of(codec);
      JsonNode json = carrier.write(given);
      size.add(json);
      RefLeakCheck.refuse(json);
      T read = carrier.read(json);
      if (!carrier.write(read).equals(json)) {
        throw new ConfigException(
            "it is read back as %s: a record's constructor must leave its own values as they are"
                .formatted(ValuePreview.of(read)));
      }
      fields.value(field, json);
      return read;
    } catch (ConfigException e) {
      String rule = "cannot be %s: %s".formatted(ValuePreview.of(given), reasons(field, e));
      ConfigException refusal = new ConfigException(
          "%s.%s %s".formatted(type.name(), field, rule),
          List.of(ConfigProblems.broken(field, rule)));
      throw Refusals.causedBy(refusal, Refusals.originsOf(e));
    }
  }

  /**
   * Puts a file of another stage.
   *
   * @param field the name of the field
   * @param path the file
   * @return the file
   */
  @Override
  public RefPath path(String field, @Nullable RefPath path) {
    RefPath given = present(field, path);
    fields.one(field, given, CanonicalFields::path);
    dependencies.add(new Dependency(given.origin(), false));
    return given;
  }

  /**
   * Puts a file of another stage, or none.
   *
   * @param field the name of the field
   * @param path the file
   * @return the file
   */
  @Override
  public Optional<RefPath> path(String field, Optional<RefPath> path) {
    Optional<RefPath> given = present(field, path);
    given.ifPresentOrElse(
        refPath -> path(field, refPath), () -> fields.value(field, NullNode.instance));
    return given;
  }

  /**
   * Puts files of other stages.
   *
   * @param field the name of the field
   * @param paths the files
   * @return the files
   */
  @Override
  public List<RefPath> paths(String field, List<RefPath> paths) {
    List<RefPath> given = listed(field, paths);
    for (RefPath path : given) {
      dependencies.add(new Dependency(path.origin(), true));
    }
    fields.many(field, given, CanonicalFields::path);
    return given;
  }

  /**
   * Puts files of other stages, each by a name.
   *
   * @param field the name of the field
   * @param paths the files
   * @return the files, ordered by name
   */
  @Override
  public Map<String, RefPath> paths(String field, Map<String, RefPath> paths) {
    Map<String, RefPath> given = named(field, paths);
    given.values().forEach(path -> dependencies.add(new Dependency(path.origin(), false)));
    fields.named(field, given, CanonicalFields::path);
    return given;
  }

  /**
   * Puts another stage.
   *
   * @param field the name of the field
   * @param stage its derivation
   * @param <O> the type of the derivation
   * @return the derivation
   */
  public <O extends Origin> O stage(String field, @Nullable O stage) {
    O given = present(field, stage);
    fields.one(field, given, CanonicalFields::stage);
    objects.add(given);
    dependencies.add(new Dependency(given, false));
    return given;
  }

  /**
   * Puts another stage, or none.
   *
   * @param field the name of the field
   * @param stage its derivation
   * @param <O> the type of the derivation
   * @return the derivation
   */
  public <O extends Origin> Optional<O> stage(String field, Optional<O> stage) {
    Optional<O> given = present(field, stage);
    given.ifPresentOrElse(
        origin -> stage(field, origin), () -> fields.value(field, NullNode.instance));
    return given;
  }

  /**
   * Puts other stages.
   *
   * @param field the name of the field
   * @param stages their derivations
   * @param <O> the type of the derivations
   * @return the derivations
   */
  public <O extends Origin> List<O> stages(String field, List<O> stages) {
    List<O> given = listed(field, stages);
    for (O stage : given) {
      dependencies.add(new Dependency(stage, true));
    }
    objects.addAll(given);
    fields.many(field, given, CanonicalFields::stage);
    return given;
  }

  /**
   * Puts other stages, each by a name.
   *
   * @param field the name of the field
   * @param stages their derivations
   * @param <O> the type of the derivations
   * @return the derivations, ordered by name
   */
  public <O extends Origin> Map<String, O> stages(String field, Map<String, O> stages) {
    Map<String, O> given = named(field, stages);
    given.values().forEach(stage -> dependencies.add(new Dependency(stage, false)));
    objects.addAll(given.values());
    fields.named(field, given, CanonicalFields::stage);
    return given;
  }

  @Override
  public <O extends Origin> O stage(
      String field, Class<O> type, Function<ConfigReader, O> read, @Nullable O stage) {
    return stage(field, stage);
  }

  @Override
  public <O extends Origin> Optional<O> stage(
      String field, Class<O> type, Function<ConfigReader, O> read, Optional<O> stage) {
    return stage(field, stage);
  }

  @Override
  public <O extends Origin> List<O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, List<O> stages) {
    return stages(field, stages);
  }

  @Override
  public <O extends Origin> Map<String, O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, Map<String, O> stages) {
    return stages(field, stages);
  }

  @Override
  public <T> T argument(String field, Codec<T> codec, T argument) {
    return argument(field, argument);
  }

  @Override
  public <T> T argument(String field, T argument) {
    arguments.put(field, present(field, argument));
    return argument;
  }

  /**
   * Returns the arguments, which are no part of the configuration.
   *
   * @return the values by the name of their fields
   */
  public Map<String, Object> arguments() {
    return arguments.isEmpty() ? Map.of() : Collections.unmodifiableMap(arguments);
  }

  /**
   * Returns the configuration.
   *
   * @return the configuration with all fields
   * @throws ConfigException if values do not go together
   */
  public CanonicalConfiguration finish() {
    CanonicalConfiguration configuration =
        new CanonicalConfiguration(type, fields, dependencies, objects);
    Completions.review(type, configuration);
    return configuration;
  }

  private static String reasons(String field, ConfigException refusal) {
    return refusal.problems().stream()
        .map(problem -> problem.place().isEmpty()
            ? problem
            : ConfigProblems.within(problem, ValuePart.member(field)))
        .map(ConfigException.Problem::sentence)
        .collect(Collectors.joining("; "));
  }

  private <I> List<I> listed(String field, List<I> inputs) {
    for (I input : present(field, inputs)) {
      present(field, input);
    }
    return List.copyOf(inputs);
  }

  private <I> Map<String, I> named(String field, Map<String, I> inputs) {
    present(field, inputs).keySet().forEach(name -> present(field, name));
    return NamedInputs.each(inputs, input -> present(field, input));
  }

  private <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new ConfigException("%s.%s has no value: give it one, or give the field an initialiser"
          .formatted(type.name(), field));
    }
    return value;
  }
}
