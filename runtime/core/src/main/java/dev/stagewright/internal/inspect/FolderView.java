package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a realization or of one of its folders.
 *
 * @param files the folder of all files
 * @param prefix the folder's path with a trailing slash; empty for all files
 * @param entries the manifest entries below it
 */
record FolderView(Path files, String prefix, List<ManifestEntry> entries) implements JsonView {

  static FolderView of(DiskStore store, RRef rref) {
    return new FolderView(store.get(rref).folder(), "", store.manifest(rref).entries());
  }

  @Override
  public Optional<JsonView> member(String name) {
    return entries.stream()
        .filter(entry -> entry.path().equals(prefix + name))
        .findFirst()
        .map(this::lens);
  }

  private JsonView lens(ManifestEntry entry) {
    if (entry instanceof ManifestEntry.Directory) {
      String below = entry.path() + "/";
      return new FolderView(
          files,
          below,
          entries.stream().filter(other -> other.path().startsWith(below)).toList());
    }
    return new FileView(files, entry.path());
  }

  @Override
  public JsonNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (ManifestEntry entry : entries) {
      if (!(entry instanceof ManifestEntry.Directory)) {
        json.put(
            entry.path().substring(prefix.length()), files.resolve(entry.path()).toString());
      }
    }
    return json;
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(files.resolve(prefix));
  }
}
