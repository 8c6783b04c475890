package dev.stagewright.config;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final Problems problems = new Problems();

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
      problems.note(ConfigProblem.missing(field));
    }
  }

  private <T> Optional<T> read(String field, Codec<T> codec) {
    fields.add(field);
    JsonNode value = values.get(field);
    if (value == null) {
      return Optional.empty();
    }
    return problems.reading(field, () -> codec.read(value));
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
   * Ends the configuration, or refuses it if anything is wrong with it.
   *
   * @param type the stage that is configured
   * @param instantiate makes the derivation, and refuses what breaks a constraint
   * @param <D> the type of the derivation
   * @return the derivation
   * @throws ConfigException naming every field that is missing, unknown or wrong
   */
  public <D> D finish(StageType type, Supplier<D> instantiate) {
    values.fieldNames().forEachRemaining(field -> {
      if (!fields.contains(field)) {
        problems.note(ConfigProblem.unknown(field, fields));
      }
    });
    if (problems.found().isEmpty()) {
      return instantiate.get();
    }
    Problems constraints = new Problems();
    constraints.trying(instantiate);
    Set<String> told = problems.found().stream().map(ConfigReader::field).collect(toSet());
    constraints.found().stream()
        .filter(problem -> problem.kind() == ConfigProblem.Kind.BROKEN)
        // A default that stands in for what could not be read is not the author's.
        .filter(problem -> values.has(field(problem)) && !told.contains(field(problem)))
        .forEach(problems::note);
    throw ConfigException.of(type, problems.found());
  }

  private static String field(ConfigProblem problem) {
    return problem.pointer().matches() ? "" : problem.pointer().getMatchingProperty();
  }
}
