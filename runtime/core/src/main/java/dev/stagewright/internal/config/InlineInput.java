package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An input that is described in place.
 *
 * @param object the name of a {@code stage}, its {@code config}, perhaps a {@code path}
 * @param origins the lookup of the stage
 */
record InlineInput(ObjectNode object, DerivationLookup origins, NestedInputs nested) {
  private static final String STAGE = "stage";
  private static final String CONFIG = "config";
  private static final String PATH = "path";
  private static final List<String> OF_STAGE = List.of(STAGE, CONFIG);
  private static final List<String> OF_PATH = List.of(STAGE, CONFIG, PATH);

  /**
   * Returns whether the object describes an input: it may also be the fields of a stage that has
   * one called config.
   */
  boolean isStage() {
    return TypedText.asContainer(object.path(CONFIG)).isObject()
        && unknown(OF_STAGE).isEmpty();
  }

  boolean namesItsStage() {
    return object.has(STAGE);
  }

  Origin stage() {
    ProblemCollector problems = new ProblemCollector();
    Optional<Origin> stage = made(problems);
    problems.refuse();
    return stage.orElseThrow();
  }

  RefPath path() {
    ProblemCollector problems = new ProblemCollector();
    unknown(OF_PATH).forEach(member -> problems.note(ConfigProblems.unknown(member, OF_PATH)));
    Optional<Origin> stage = made(problems);
    Optional<RelativePath> path = problems.reading(ValuePart.member(PATH), () -> path(stage));
    problems.refuse();
    return new RefPath(stage.orElseThrow(), path.orElseThrow());
  }

  private RelativePath path(Optional<Origin> stage) {
    Optional<Promised> promised = stage.map(origins::promises).map(Promised::new);
    if (promised.isPresent() && !object.has(PATH)) {
      throw promised.get().missing();
    }
    RelativePath path = new RelativePath(text(PATH));
    promised.ifPresent(outputs -> outputs.demand(path));
    return path;
  }

  /** Reads the configuration alone, if the stage is known. */
  <T> T configured(Function<ObjectNode, T> read) {
    ProblemCollector problems = new ProblemCollector();
    Optional<T> value = problems.reading(
        ValuePart.member(CONFIG), () -> nested.described(object, () -> read.apply(config())));
    problems.refuse();
    return value.orElseThrow();
  }

  private Optional<Origin> made(ProblemCollector problems) {
    Optional<String> stage = problems.reading(ValuePart.member(STAGE), () -> text(STAGE));
    Optional<ObjectNode> config = problems.reading(ValuePart.member(CONFIG), this::config);
    if (stage.isEmpty() || config.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(nested.described(object, () -> made(stage.get(), config.get())));
    } catch (ConfigException e) {
      problems.note(ValuePart.member(CONFIG), e);
    } catch (RuntimeException e) { // there is no such stage
      problems.note(ValuePart.member(STAGE), e);
    }
    return Optional.empty();
  }

  private Origin made(String stage, ObjectNode config) {
    return origins.made(stage, new JsonConfigReader(config, origins, nested));
  }

  private ObjectNode config() {
    JsonNode config = TypedText.asContainer(object.path(CONFIG));
    if (config.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (config instanceof ObjectNode values) {
      return values;
    }
    throw new ConfigException("Expected an object as \"config\", found " + ValuePreview.of(config));
  }

  private String text(String member) {
    JsonNode text = TypedText.asText(object.path(member));
    if (!text.isTextual()) {
      throw new ConfigException(
          "Expected a text as \"%s\" in %s".formatted(member, ValuePreview.of(object)));
    }
    return text.textValue();
  }

  private List<String> unknown(List<String> members) {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(member -> !members.contains(member))
        .toList();
  }
}
