package dev.stagewright.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A derivation or realization as a whole.
 *
 * @param store the store that it is in
 * @param entry what it is
 */
record EntryLens(DiskStore store, Entry entry) implements Lens {
  private static final List<String> MEMBERS =
      List.of("stage", "dref", "rref", "config", "values", "files", "inputs");

  @Override
  public Optional<Lens> member(String name) {
    return switch (name) {
      case "stage" -> Optional.of(text(entry.dref().name()));
      case "dref" -> Optional.of(text(entry.dref()));
      case "config" -> Optional.of(new JsonLens(document().config()));
      case "inputs" -> Optional.of(inputs());
      default ->
        entry instanceof Entry.Realization realization
            ? member(realization.rref(), name)
            : Optional.empty();
    };
  }

  private Optional<Lens> member(RRef rref, String name) {
    return switch (name) {
      case "rref" -> Optional.of(text(rref));
      case "values" -> Optional.of(new JsonLens(store.get(rref).values()));
      case "files" -> Optional.of(FolderLens.of(store, rref));
      default -> Optional.empty();
    };
  }

  private Lens inputs() {
    if (entry instanceof Entry.Realization realization) {
      Context context = store.get(realization.rref()).context();
      return GroupLens.of(
          document(),
          dref -> context.of(dref).stream().map(rref -> Lens.of(store, rref)).toList());
    }
    return GroupLens.of(document(), (DRef dref) -> List.of(Lens.of(store, dref)));
  }

  private DerivationDocument document() {
    return DerivationDocument.read(store, entry.dref());
  }

  private static Lens text(Object value) {
    return new JsonLens(TextNode.valueOf(value.toString()));
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
        entry instanceof Entry.Realization realization
            ? store.get(realization.rref()).folder()
            : store.folder(entry.dref()));
  }
}
