package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.Map;
import java.util.function.Function;

/** A reader of inputs, which a configuration names or describes in place. */
public final class InputReader {
  private final DerivationLookup origins;
  private final NestedInputs nested;

  public InputReader(DerivationLookup origins, NestedInputs nested) {
    this.origins = origins;
    this.nested = nested;
  }

  public RefPath path(JsonNode node) {
    if (node.isTextual() && !node.textValue().startsWith("dref:")) {
      throw new ConfigException(
          "Expected a file of another stage, dref:<hash>-<name>/<path>, found %s: %s"
              .formatted(ValuePreview.of(node), new ForeignFile(node.textValue()).remedy()));
    }
    if (node.isTextual()) {
      RefPath named = RefPath.parse(node.textValue());
      return new RefPath(origins.named(named.dref()), named.path());
    }
    if (node instanceof ObjectNode described) {
      return new InlineInput(described, origins, nested).path();
    }
    throw new ConfigException(
        "Expected dref:<hash>-<name>/<path> or {\"stage\": …, \"config\": {…}, \"path\": …}, found "
            + ValuePreview.of(node));
  }

  public <O extends Origin> JsonCodec<O> stage(Class<O> type, Function<ConfigReader, O> read) {
    return JsonCodec.joining(
        stage -> TextNode.valueOf(stage.dref().toString()), node -> stage(node, type, read));
  }

  private <O extends Origin> O stage(JsonNode node, Class<O> type, Function<ConfigReader, O> read) {
    if (node.isTextual() && !node.textValue().startsWith("dref:")) {
      throw new ConfigException(
          "Expected another stage, dref:<hash>-<name> or its configuration {…}, found %s"
              .formatted(ValuePreview.of(node)));
    }
    if (node.isTextual()) {
      return named(DRef.parse(node.textValue()), type, read);
    }
    if (!(node instanceof ObjectNode object)) {
      throw new ConfigException(
          "Expected dref:<hash>-<name> or an object, found " + ValuePreview.of(node));
    }
    InlineInput described = new InlineInput(object, origins, nested);
    if (!described.isStage()) {
      return nested.described(object, () -> read.apply(reader(object)));
    }
    return described.namesItsStage()
        ? typed(described.stage(), type)
        : described.configured(values -> read.apply(reader(values)));
  }

  /**
   * Returns a derivation by name. A derivation from elsewhere has no record of its class, but here
   * the field says which it is.
   */
  private <O extends Origin> O named(DRef dref, Class<O> type, Function<ConfigReader, O> read) {
    Origin origin = origins.named(dref);
    return origin instanceof DRef
        ? nested.input(Map.entry(dref, type), () -> again(dref, type, read))
        : typed(origin, type);
  }

  private <O extends Origin> O again(DRef dref, Class<O> type, Function<ConfigReader, O> read) {
    return origins
        .recorded(dref)
        .map(values -> read.apply(JsonConfigReader.recorded(values, origins, nested)))
        .filter(made -> made.dref().equals(dref))
        .orElseGet(() -> typed(dref, type));
  }

  private ConfigReader reader(ObjectNode values) {
    return new JsonConfigReader(values, origins, nested);
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
}
