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
 * A view of a realization or derivation without types, to walk through by JSON Pointer (RFC 6901).
 *
 * <p>It looks like {@code {stage, dref, rref, config, values, files, inputs}}, a derivation like
 * {@code {stage, dref, config, inputs}}. Among the {@code inputs} there is, under each config field
 * that names dependencies, the same view of what was really used: one, or an array, or an object of
 * them, as the field has it. Among the {@code files} there is each path, {@code /files/a~1b} or
 * {@code /files/a/b}, and a pointer goes on into a file of JSON. So
 * {@code /inputs/model/inputs/dataset/files/report.json/accuracy} is a pointer.
 *
 * <p>Everything is read when it is walked to, and no earlier.
 */
public sealed interface JsonView permits RefView, InputGroupView, FolderView, FileView, ValueView {

  /**
   * Views a realization.
   *
   * @param store the store that it is in
   * @param rref its name
   * @return the view
   */
  static JsonView of(DiskStore store, RRef rref) {
    return new RefView(store, new NamedRef.Realization(rref));
  }

  /**
   * Views a derivation.
   *
   * @param store the store that it is in
   * @param dref its name
   * @return the view; inputs are derivations too
   */
  static JsonView of(DiskStore store, DRef dref) {
    return new RefView(store, new NamedRef.Derivation(dref));
  }

  /**
   * Walks one step.
   *
   * @param name the name of a member, or the index of an item
   * @return what is there; empty if nothing is
   * @throws StoreException if what has to be read for it is missing or damaged
   */
  Optional<JsonView> member(String name);

  /**
   * Writes what is here for programs. Inputs stand there by name, and files as their absolute
   * paths: only a pointer goes on into them.
   *
   * @return JSON
   * @throws StoreException if what has to be read for it is missing or damaged
   */
  JsonNode json();

  /**
   * Tells where on disk this is.
   *
   * @return a file, or the folder of all files; empty for values
   * @throws StoreException if it is missing
   */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /**
   * Gives what is here as text.
   *
   * @return the contents of a file, a value without quotes, or JSON
   * @throws StoreException if it is missing, or no text in UTF-8
   */
  default String text() {
    JsonNode json = json();
    return json.isValueNode() ? json.asText() : json.toPrettyString();
  }

  /**
   * Walks along a pointer.
   *
   * @param pointer where to
   * @return what is there; empty if nothing is
   * @throws StoreException if what has to be read for it is missing or damaged
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
