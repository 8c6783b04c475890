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
 * The names in a store when this was made, and what people type for them.
 *
 * <p>A name is a full ref; the name of a stage with one derivation; or as many digits as are unique
 * in the store, 4 or more, with {@code dref:} or {@code rref:} before them and the stage's name
 * behind them or not: {@code ab12}, {@code rref:ab12}, {@code ab12-digits}.
 */
public final class RefResolver {
  private final DiskStore store;
  private final NameTable index;

  private RefResolver(DiskStore store) {
    this.store = store;
    this.index = NameTable.of(store);
  }

  /**
   * Lists the names in a store; no file is read.
   *
   * @param store the store
   * @return its names as of now
   * @throws StoreException if a folder cannot be listed
   */
  public static RefResolver of(DiskStore store) {
    return new RefResolver(store);
  }

  /** The store that the names are of. */
  DiskStore store() {
    return store;
  }

  /** Every derivation with its realizations. */
  SortedMap<DRef, List<RRef>> derivations() {
    return index.derivations();
  }

  /**
   * Looks up a name.
   *
   * @param text the name, in full or cut short
   * @return what it means
   * @throws AmbiguousRefException if it may mean several things
   * @throws UnknownRefException if it means nothing
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
   * Looks up a derivation.
   *
   * @param text its name, or that of one of its realizations
   * @return the derivation
   * @throws LookUpException if it means nothing, or several things
   */
  public DRef derivation(String text) {
    return entry(text).dref();
  }

  /**
   * Looks up a realization.
   *
   * @param text its name, or that of a derivation with one realization
   * @return the realization
   * @throws LookUpException if it means nothing, or several things
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
   * Looks up {@code REF} or {@code REF/path}; whether such a file exists is not looked at.
   *
   * @param text a name, and a path behind it or not
   * @return what it means
   * @throws LookUpException if the name means nothing, or several things
   * @throws InvalidRefException if the path is none inside a realization
   */
  public RefLocation place(String text) {
    return new RefLocation(entry(name(text)), path(text));
  }

  /**
   * Finds the file or folder that {@code REF} or {@code REF/path} names.
   *
   * @param text the name of a realization, or of a derivation with one realization, and a path
   *     behind it or not
   * @return the place on disk; without a path the folder of all files
   * @throws LookUpException if the name means nothing, or several things
   * @throws InvalidRefException if the path is none inside a realization
   * @throws StoreException if nothing is there
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
   * Cuts a name as short as it may be typed.
   *
   * @param dref a derivation
   * @return 7 digits or more, which mean it alone
   */
  public String abbreviation(DRef dref) {
    return index.abbreviate(new NamedRef.Derivation(dref));
  }

  /**
   * Cuts a name as short as it may be typed.
   *
   * @param rref a realization
   * @return 7 digits or more, which mean it alone
   */
  public String abbreviation(RRef rref) {
    return index.abbreviate(new NamedRef.Realization(rref));
  }

  /**
   * Cuts a name as short as it may be typed.
   *
   * @param entry a derivation or realization
   * @return 7 digits or more, which mean it alone
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

  /** Tells a person whose names it has. */
  @Override
  public String toString() {
    return "names in " + store.root();
  }
}
