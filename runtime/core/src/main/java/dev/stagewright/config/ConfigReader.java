package dev.stagewright.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one configuration from a JSON object, as the store records it or as people
 * write it.
 *
 * <p>Generated code asks for every field of a stage in turn, then calls {@link #finish}; what is
 * wrong is noted, and told all at once.
 */
public final class ConfigReader {
  private final ObjectNode values;
  private final InputReader inputs;
  private final Set<String> fields = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Opens a configuration.
   *
   * @param values the fields by name; a field that is not there has its default
   * @param origins what the stages that it mentions become
   */
  public ConfigReader(ObjectNode values, Origins origins) {
    this.values = values;
    this.inputs = new InputReader(origins);
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
  public <T> T value(String field, Codec<T> codec, T otherwise) {
    return read(field, codec).orElse(otherwise);
  }

  /**
   * Reads a field that has no default.
   *
   * @param field the name of the field
   * @param codec the codec of its type
   * @param otherwise what to give where there is no value, which {@link #finish} will refuse
   * @param <T> the type of the value
   * @return the value
   */
  public <T> T required(String field, Codec<T> codec, T otherwise) {
    insistOn(field);
    return value(field, codec, otherwise);
  }

  /**
   * Reads an input, which has no default.
   *
   * @param field the name of the field
   * @param codec the codec of its type
   * @param <T> the type of the input
   * @return the input, or null where there is none, which {@link #finish} will refuse
   */
  public <T> @Nullable T input(String field, Codec<T> codec) {
    insistOn(field);
    return read(field, codec).orElse(null);
  }

  private void insistOn(String field) {
    if (!values.has(field)) {
      problems.add("%s is missing, and has no default".formatted(field));
    }
  }

  private <T> Optional<T> read(String field, Codec<T> codec) {
    fields.add(field);
    JsonNode value = values.get(field);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(codec.read(value));
    } catch (RuntimeException e) { // a record's constructor may refuse in its own words
      problems.add("%s: %s".formatted(field, e.getMessage() == null ? e : e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Reads files of other stages: the text of a {@link RefPath}, or an object with the name of a
   * {@code stage}, its {@code config}, and a {@code path} inside its realizations.
   *
   * @return the codec
   */
  public Codec<RefPath> path() {
    return Codec.of(Codecs.REF_PATH::write, inputs::path);
  }

  /**
   * Reads derivations of one stage: the text of a {@link dev.stagewright.ref.DRef}, the stage's
   * configuration, or an object with it as {@code config} and perhaps the name of the
   * {@code stage}.
   *
   * @param type the type of the derivations
   * @param read reads a configuration of the stage
   * @param <O> the type of the derivations
   * @return the codec
   */
  public <O extends Origin> Codec<O> stage(Class<O> type, Function<ConfigReader, O> read) {
    return inputs.stage(type, read);
  }

  /**
   * Refuses the configuration if anything is wrong with it.
   *
   * @param type the stage that is configured
   * @throws ConfigException naming every field that is missing, unknown or wrong
   */
  public void finish(StageType type) {
    values.fieldNames().forEachRemaining(field -> {
      if (!fields.contains(field)) {
        problems.add("it has no field \"%s\"%s".formatted(field, suggestion(field)));
      }
    });
    if (!problems.isEmpty()) {
      throw new ConfigException("Stage %s cannot be configured like this: %s"
          .formatted(type.name(), String.join("; ", problems)));
    }
  }

  private String suggestion(String field) {
    return Spelling.nearest(field, fields).stream()
        .findFirst()
        .map(", did you mean %s?"::formatted)
        .orElseGet(() -> fields.isEmpty() ? "" : ": its fields are " + String.join(", ", fields));
  }
}
