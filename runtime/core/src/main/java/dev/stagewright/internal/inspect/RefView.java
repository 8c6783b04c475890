package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A view of a derivation or realization as a whole.
 *
 * @param store the store that contains it
 * @param entry the derivation or realization
 */
record RefView(DiskStore store, NamedRef entry) implements JsonView {
  private static final List<String> MEMBERS =
      List.of("stage", "dref", "rref", "config", "values", "files", "inputs");

  @Override
  public Optional<JsonView> member(String name) {
    return switch (name) {
      case "stage" -> Optional.of(text(entry.dref().name()));
      case "dref" -> Optional.of(text(entry.dref()));
      case "config" -> Optional.of(new ValueView(document().config()));
      case "inputs" -> Optional.of(inputs());
      default ->
        entry instanceof NamedRef.Realization realization
            ? member(realization.rref(), name)
            : Optional.empty();
    };
  }

  private Optional<JsonView> member(RRef rref, String name) {
    return switch (name) {
      case "rref" -> Optional.of(text(rref));
      case "values" -> Optional.of(new ValueView(store.get(rref).values()));
      case "files" -> Optional.of(FolderView.of(store, rref));
      default -> Optional.empty();
    };
  }

  private JsonView inputs() {
    if (entry instanceof NamedRef.Realization realization) {
      Context context = store.get(realization.rref()).context();
      return InputGroupView.of(
          document(),
          dref ->
              context.of(dref).stream().map(rref -> JsonView.of(store, rref)).toList());
    }
    return InputGroupView.of(document(), (DRef dref) -> List.of(JsonView.of(store, dref)));
  }

  private DerivationDocument document() {
    return DerivationDocument.read(store, entry.dref());
  }

  private static JsonView text(Object value) {
    return new ValueView(TextNode.valueOf(value.toString()));
  }

  @Override
  public JsonNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (String name : MEMBERS) {
      member(name).ifPresent(lens -> json.set(name, lens.json()));
    }
    return json;
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(
        entry instanceof NamedRef.Realization realization
            ? store.get(realization.rref()).folder()
            : store.folder(entry.dref()));
  }
}
