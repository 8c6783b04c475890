package dev.stagewright.internal.config;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the fields of one configuration from a JSON object, as the store records it or as
 * people write it.
 *
 * <p>Generated code asks for every field of a stage in turn, then calls {@link #finish}, which
 * reports all faults at once.
 */
public final class JsonConfigReader implements ConfigReader {
  private final ObjectNode values;
  private final boolean complete;
  private final NestedInputs nested;
  private final InputReader inputs;
  private final Set<String> fields = new LinkedHashSet<>();
  private final ProblemCollector problems = new ProblemCollector();

  /**
   * Creates a reader of a configuration as people write it.
   *
   * @param values the fields by name; a missing field has its default
   * @param origins the lookup of the stages that it mentions
   */
  public JsonConfigReader(ObjectNode values, DerivationLookup origins) {
    this(values, origins, new NestedInputs());
  }

  /** Creates a reader of the configuration of an input as people write it. */
  public JsonConfigReader(ObjectNode values, DerivationLookup origins, NestedInputs nested) {
    this(values.objectNode().setAll(values), origins, nested, false);
  }

  private JsonConfigReader(
      ObjectNode values, DerivationLookup origins, NestedInputs nested, boolean complete) {
    this.values = values;
    this.complete = complete;
    this.nested = nested;
    this.inputs = new InputReader(origins, nested);
  }

  /**
   * Returns the engine's view of a reader.
   *
   * @param reader the reader from a generated class
   * @return the same reader
   */
  public static JsonConfigReader of(ConfigReader reader) {
    return (JsonConfigReader) reader;
  }

  /**
   * Reads the whole configuration, inputs first, however deep they are nested.
   *
   * @param configuration asks for every field, and finishes; called again once its inputs are read
   * @param <D> the type of the derivation
   * @return the derivation
   */
  public <D> D reading(Supplier<D> configuration) {
    return nested.reading(() -> {
      fields.clear();
      problems.clear();
      return configuration.get();
    });
  }

  /**
   * Returns a reader of a configuration as the store recorded it: complete.
   *
   * @param values the fields by name
   * @param origins the lookup of the stages that it mentions
   * @return the reader
   */
  public static JsonConfigReader recorded(ObjectNode values, DerivationLookup origins) {
    return recorded(values, origins, new NestedInputs());
  }

  public static JsonConfigReader recorded(
      ObjectNode values, DerivationLookup origins, NestedInputs nested) {
    return new JsonConfigReader(values, origins, nested, true);
  }

  /**
   * Adds values that people left out and that follow from the rest.
   *
   * @param type the stage that is configured
   */
  public void complete(StageType type) {
    if (!complete) {
      Completions.of(type).ifPresent(this::complete);
    }
  }

  /**
   * Adds the values of a completion, which reads texts as texts, however they were typed, and
   * changes none of them.
   */
  private void complete(ConfigCompletion completion) {
    ObjectNode completed = values.objectNode();
    values.properties().forEach(value -> {
      completed.set(value.getKey(), TypedText.asText(value.getValue()));
    });
    completion.complete(completed);
    completed.setAll(values);
    values.setAll(completed);
  }

  /**
   * Reads a field that has a default.
   *
   * @param field the name of the field
   * @param codec the codec of its type
   * @param otherwise its default
   * @param <T> the type of the value
   * @return the value, or the default if there is none or it is wrong
   */
  @Override
  public <T> T value(String field, Codec<T> codec, T otherwise) {
    return read(field, JsonCodec.of(codec)).orElse(otherwise);
  }

  @Override
  public void required(String field) {
    if (!values.has(field)) {
      problems.note(ConfigProblems.missing(field));
    }
  }

  private <T> Optional<T> read(String field, JsonCodec<T> codec) {
    fields.add(field);
    JsonNode value = values.get(field);
    if (value == null) {
      return Optional.empty();
    }
    return problems.reading(ValuePart.member(field), () -> codec.read(value));
  }

  @Override
  public <T> T argument(String field, Codec<T> codec, T argument) {
    return value(field, codec, argument);
  }

  @Override
  public <T> T argument(String field, T argument) {
    return argument;
  }

  @Override
  public @Nullable RefPath path(String field, @Nullable RefPath path) {
    required(field);
    return read(field, path()).orElse(path);
  }

  @Override
  public Optional<RefPath> path(String field, Optional<RefPath> path) {
    return value(field, Codecs.optional(path()), path);
  }

  @Override
  public List<RefPath> paths(String field, List<RefPath> paths) {
    return value(field, Codecs.list(path()), paths);
  }

  @Override
  public Map<String, RefPath> paths(String field, Map<String, RefPath> paths) {
    return value(field, Codecs.map(path()), paths);
  }

  @Override
  public <O extends Origin> @Nullable O stage(
      String field, Class<O> type, Function<ConfigReader, O> read, @Nullable O stage) {
    required(field);
    return read(field, inputs.stage(type, read)).orElse(stage);
  }

  @Override
  public <O extends Origin> Optional<O> stage(
      String field, Class<O> type, Function<ConfigReader, O> read, Optional<O> stage) {
    return value(field, Codecs.optional(inputs.stage(type, read)), stage);
  }

  @Override
  public <O extends Origin> List<O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, List<O> stages) {
    return value(field, Codecs.list(inputs.stage(type, read)), stages);
  }

  @Override
  public <O extends Origin> Map<String, O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, Map<String, O> stages) {
    return value(field, Codecs.map(inputs.stage(type, read)), stages);
  }

  private JsonCodec<RefPath> path() {
    return JsonCodec.joining(JsonCodec.of(Codecs.REF_PATH)::write, inputs::path);
  }

  /**
   * Completes the configuration, or refuses it if anything is wrong with it.
   *
   * @param type the stage that is configured
   * @param instantiate returns the derivation, and refuses values that break a constraint
   * @param <D> the type of the derivation
   * @return the derivation
   * @throws ConfigException naming every field that is missing, unknown or wrong
   */
  public <D> D finish(StageType type, Supplier<D> instantiate) {
    nested.demandAll();
    values.fieldNames().forEachRemaining(field -> {
      if (!fields.contains(field)) {
        // A misspelt field is not reported as missing, too.
        ConfigProblems.meant(field, fields)
            .map(ConfigProblems::missing)
            .ifPresent(problems.found()::remove);
        problems.note(ConfigProblems.unknown(field, fields));
      }
    });
    if (problems.found().isEmpty()) {
      return instantiate.get();
    }
    ProblemCollector constraints = new ProblemCollector();
    constraints.trying(instantiate);
    Set<String> told = problems.found().stream().map(JsonConfigReader::field).collect(toSet());
    constraints.found().stream()
        .filter(problem -> problem.kind() == ConfigException.Problem.Kind.BROKEN)
        // A default in place of an unreadable value is not the author's.
        .filter(problem -> values.has(field(problem)) && !told.contains(field(problem)))
        .forEach(problems::note);
    throw Refusals.causedBy(Refusals.of(type, problems.found()), problems.origins());
  }

  private static String field(ConfigException.Problem problem) {
    return Objects.requireNonNullElse(
        JsonPointer.compile(problem.pointer()).getMatchingProperty(), "");
  }
}
