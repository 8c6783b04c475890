package dev.stagewright.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what a configuration refers to, by name or described in place. */
final class InputReader {
  private static final String STAGE = "stage";
  private static final String CONFIG = "config";
  private static final String PATH = "path";

  private final Origins origins;

  InputReader(Origins origins) {
    this.origins = origins;
  }

  RefPath path(JsonNode node) {
    if (node.isTextual()) {
      RefPath named = RefPath.parse(node.textValue());
      return new RefPath(origins.named(named.dref()), named.path());
    }
    if (!(node instanceof ObjectNode described)
        || !hasOnly(described, Set.of(STAGE, CONFIG, PATH))) {
      throw new ConfigException(
          "Expected dref:<hash>-<name>/<path> or {\"stage\": …, \"config\": {…}, \"path\": …}, found "
              + node);
    }
    RelativePath path = new RelativePath(text(described, PATH));
    return new RefPath(origins.made(text(described, STAGE), config(described)), path);
  }

  <O extends Origin> Codec<O> stage(Class<O> type, Function<ConfigReader, O> read) {
    return Codec.of(
        stage -> TextNode.valueOf(stage.dref().toString()), node -> stage(node, type, read));
  }

  private <O extends Origin> O stage(JsonNode node, Class<O> type, Function<ConfigReader, O> read) {
    if (node.isTextual()) {
      return named(DRef.parse(node.textValue()), type, read);
    }
    if (!(node instanceof ObjectNode described)) {
      throw new ConfigException("Expected dref:<hash>-<name> or an object, found " + node);
    }
    if (!isWrapped(described)) {
      return read.apply(new ConfigReader(described, origins));
    }
    return described.has(STAGE)
        ? typed(origins.made(text(described, STAGE), config(described)), type)
        : read.apply(new ConfigReader(config(described), origins));
  }

  /** What came from elsewhere has no record of its class, but here the field says which it is. */
  private <O extends Origin> O named(DRef dref, Class<O> type, Function<ConfigReader, O> read) {
    Origin origin = origins.named(dref);
    Optional<O> again = origin instanceof DRef
        ? origins
            .recorded(dref)
            .map(values -> read.apply(new ConfigReader(values, origins)))
            .filter(made -> made.dref().equals(dref))
        : Optional.empty();
    return again.orElseGet(() -> typed(origin, type));
  }

  /** What else such an object might be: the fields of a stage that has one called config. */
  private static boolean isWrapped(ObjectNode described) {
    return described.path(CONFIG).isObject() && hasOnly(described, Set.of(STAGE, CONFIG));
  }

  private static <O extends Origin> O typed(Origin origin, Class<O> type) {
    if (origin instanceof DRef) {
      throw new ConfigException(
          "%s cannot be made again: the store does not have it, the class of its stage is missing, or its code has changed since; describe it instead, {\"config\": {…}}"
              .formatted(origin));
    }
    if (!type.isInstance(origin)) {
      throw new ConfigException(
          "Expected a derivation of the type %s, found %s".formatted(type.getSimpleName(), origin));
    }
    return type.cast(origin);
  }

  private static ObjectNode config(ObjectNode described) {
    JsonNode config = described.path(CONFIG);
    if (config.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (config instanceof ObjectNode values) {
      return values;
    }
    throw new ConfigException("Expected an object as \"config\", found " + config);
  }

  private static String text(ObjectNode described, String member) {
    JsonNode text = described.path(member);
    if (!text.isTextual()) {
      throw new ConfigException("Expected a text as \"%s\" in %s".formatted(member, described));
    }
    return text.textValue();
  }

  private static boolean hasOnly(ObjectNode described, Set<String> members) {
    return described.properties().stream().allMatch(member -> members.contains(member.getKey()));
  }
}
