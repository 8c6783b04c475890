package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An untyped view of a realization or derivation, navigated by JSON Pointer (RFC 6901).
 *
 * <p>A realization has the form {@code {stage, dref, rref, config, values, files, inputs}}, a
 * derivation {@code {stage, dref, config, inputs}}. The {@code inputs} contain, for each config
 * field that names dependencies, the views of the realizations used: one, an array or an object of
 * them, as in the field. The {@code files} contain each path, as {@code /files/a~1b} or
 * {@code /files/a/b}, and a pointer continues inside a JSON file. So
 * {@code /inputs/model/inputs/dataset/files/report.json/accuracy} is a pointer.
 *
 * <p>Everything is read on demand.
 */
public sealed interface JsonView permits RefView, InputGroupView, FolderView, FileView, ValueView {

  /**
   * Returns the view of a realization.
   *
   * @param store the store that contains it
   * @param rref its name
   * @return the view
   */
  static JsonView of(DiskStore store, RRef rref) {
    return new RefView(store, new NamedRef.Realization(rref));
  }

  /**
   * Returns the view of a derivation.
   *
   * @param store the store that contains it
   * @param dref its name
   * @return the view; its inputs are derivations too
   */
  static JsonView of(DiskStore store, DRef dref) {
    return new RefView(store, new NamedRef.Derivation(dref));
  }

  /**
   * Returns a member.
   *
   * @param name the name of a member, or the index of an element
   * @return the member; empty if it does not exist
   * @throws StoreException if a file to be read for it is missing or damaged
   */
  Optional<JsonView> member(String name);

  /**
   * Returns JSON for programs. Inputs are given by name, and files by absolute path: only a pointer
   * continues inside.
   *
   * @return JSON
   * @throws StoreException if a file to be read for it is missing or damaged
   */
  JsonNode json();

  /**
   * Returns the path on disk.
   *
   * @return a file, or the folder of all files; empty for values
   * @throws StoreException if the file is missing
   */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /**
   * Returns the view as text.
   *
   * @return the content of a file, a value without quotes, or JSON
   * @throws StoreException if the file is missing, or not UTF-8
   */
  default String text() {
    JsonNode json = json();
    return json.isValueNode() ? json.asText() : json.toPrettyString();
  }

  /**
   * Follows a pointer.
   *
   * @param pointer the pointer
   * @return the view there; empty if it does not exist
   * @throws StoreException if a file to be read for it is missing or damaged
   */
  default Optional<JsonView> at(JsonPointer pointer) {
    Optional<JsonView> place = Optional.of(this);
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      String name = rest.getMatchingProperty();
      place = place.flatMap(lens -> lens.member(name));
    }
    return place;
  }
}
