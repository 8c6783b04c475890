package dev.stagewright.internal.inspect;

import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.text.SpellingSuggestions;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A snapshot of the names in a store, which resolves abbreviations.
 *
 * <p>A name is a full ref; the name of a stage with one derivation; or 4 or more digits that are
 * unique in the store, optionally after {@code dref:} or {@code rref:} and before the stage's name:
 * {@code ab12}, {@code rref:ab12}, {@code ab12-digits}.
 */
public final class RefResolver {
  private final DiskStore store;
  private final NameTable index;

  private RefResolver(DiskStore store) {
    this.store = store;
    this.index = NameTable.of(store);
  }

  /**
   * Lists the names in a store without reading files.
   *
   * @param store the store
   * @return its current names
   * @throws StoreException if a folder cannot be listed
   */
  public static RefResolver of(DiskStore store) {
    return new RefResolver(store);
  }

  /** Returns the store of the names. */
  DiskStore store() {
    return store;
  }

  /** Returns each derivation with its realizations. */
  SortedMap<DRef, List<RRef>> derivations() {
    return index.derivations();
  }

  /**
   * Resolves a name.
   *
   * @param text the name, in full or abbreviated
   * @return the derivation or realization
   * @throws AmbiguousRefException if the name has several meanings
   * @throws UnknownRefException if it has none
   */
  public NamedRef entry(String text) {
    List<NamedRef> matches = index.matches(text);
    return switch (matches.size()) {
      case 0 -> throw unknown(text);
      case 1 -> matches.get(0);
      default -> throw ambiguous(text, matches);
    };
  }

  /**
   * Resolves the name of a derivation.
   *
   * @param text its name, or that of one of its realizations
   * @return the derivation
   * @throws LookUpException if the name has no meaning or several
   */
  public DRef derivation(String text) {
    return entry(text).dref();
  }

  /**
   * Resolves the name of a realization.
   *
   * @param text its name, or that of a derivation with one realization
   * @return the realization
   * @throws LookUpException if the name has no meaning or several
   */
  public RRef realization(String text) {
    NamedRef entry = entry(text);
    if (entry instanceof NamedRef.Realization realization) {
      return realization.rref();
    }
    List<RRef> all = store.names(entry.dref());
    return switch (all.size()) {
      case 0 -> throw new UnknownRefException(entry + " has no realization: realize it", List.of());
      case 1 -> all.get(0);
      default ->
        throw ambiguous(
            text, all.stream().<NamedRef>map(NamedRef.Realization::new).toList());
    };
  }

  /**
   * Resolves {@code REF} or {@code REF/path}, without checking that the file exists.
   *
   * @param text a name, optionally with a path
   * @return the location
   * @throws LookUpException if the name has no meaning or several
   * @throws InvalidRefException if the path is not a path inside a realization
   */
  public RefLocation place(String text) {
    return new RefLocation(entry(name(text)), path(text));
  }

  /**
   * Resolves {@code REF} or {@code REF/path} to an existing file or folder.
   *
   * @param text the name of a realization, or of a derivation with one realization, optionally with
   *     a path
   * @return the path on disk; without a path the folder of all files
   * @throws LookUpException if the name has no meaning or several
   * @throws InvalidRefException if the path is not a path inside a realization
   * @throws StoreException if the file does not exist
   */
  public Path file(String text) {
    DiskRealization realized = store.get(realization(name(text)));
    return path(text).map(realized::file).orElse(realized.folder());
  }

  private static String name(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? text : text.substring(0, slash);
  }

  private static Optional<RelativePath> path(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(new RelativePath(text.substring(slash + 1)));
  }

  /**
   * Returns the abbreviation of a derivation.
   *
   * @param dref a derivation
   * @return 7 or more digits, unique in the store
   */
  public String abbreviation(DRef dref) {
    return index.abbreviate(new NamedRef.Derivation(dref));
  }

  /**
   * Returns the abbreviation of a realization.
   *
   * @param rref a realization
   * @return 7 or more digits, unique in the store
   */
  public String abbreviation(RRef rref) {
    return index.abbreviate(new NamedRef.Realization(rref));
  }

  /**
   * Returns the abbreviation of a derivation or realization.
   *
   * @param entry a derivation or realization
   * @return 7 or more digits, unique in the store
   */
  public String abbreviation(NamedRef entry) {
    return index.abbreviate(entry);
  }

  private UnknownRefException unknown(String text) {
    return new UnknownRefException(
        "Nothing in %s is called \"%s\": expected the name of a stage, or %s digits or more of a hash"
            .formatted(store.root(), text, Abbreviation.LEAST_DIGITS),
        SpellingSuggestions.nearest(text, index.stages()));
  }

  private AmbiguousRefException ambiguous(String text, List<NamedRef> matches) {
    Comparator<RefCandidate> newestFirst =
        Comparator.comparing(candidate -> candidate.built().orElse(Instant.EPOCH));
    return new AmbiguousRefException(
        text,
        matches.stream()
            .map(entry -> new RefCandidate(entry, index.abbreviate(entry), built(entry)))
            .sorted(newestFirst.reversed())
            .toList());
  }

  private Optional<Instant> built(NamedRef entry) {
    return entry instanceof NamedRef.Realization realization
        ? store.lastBuilt(realization.rref())
        : store.names(entry.dref()).stream()
            .flatMap(rref -> store.lastBuilt(rref).stream())
            .max(Comparator.naturalOrder());
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "names in " + store.root();
  }
}
