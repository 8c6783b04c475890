package dev.stagewright.internal.index;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Index entries in memory, in their binary form, found by derivation. Objects are created on
 * demand: most of a big store is no part of one plan.
 *
 * <p>The entries are a set: their order and repetition have no meaning.
 */
final class IndexTable {
  private static final int NONE = -1;

  private ByteBuffer notes = ByteBuffer.allocate(0);

  /** The starts of the entries, in order of arrival. */
  private int[] places = new int[0];

  /** For each entry, the one before it of the same derivation. */
  private int[] previous = new int[0];

  /**
   * A hash table with the last entry of each derivation; its size is a power of two, at most half
   * of it in use.
   */
  private int[] last = new int[0];

  private int count;

  /** The entries by resolved hash, created on demand. */
  private @Nullable Map<Hash, List<Integer>> alike;

  /** The entries of one derivation, each realization once, with its last build. */
  private record Shelf(Map<Hash, Integer> there, List<Integer> coming) {}

  /**
   * Adds entries.
   *
   * @param more the entries; the buffer belongs to the table from now on
   * @throws IllegalArgumentException if they are malformed; none is added then
   */
  void add(ByteBuffer more) {
    IndexEntry.check(more);
    int note = notes.position();
    hold(more);
    while (note < notes.position()) {
      enter(note);
      note = IndexEntry.end(notes, note);
    }
  }

  /** Keeps a buffer. The first read is by far the largest, and not copied. */
  private void hold(ByteBuffer more) {
    int end = notes.position();
    if (end == 0) {
      notes = more.duplicate().clear().position(more.limit());
      return;
    }
    if (notes.remaining() < more.limit()) {
      int enough = Math.addExact(end, more.limit());
      int ample = (int) Math.min(Integer.MAX_VALUE - Long.BYTES, enough + end / 2L);
      notes = ByteBuffer.allocate(Math.max(enough, ample)).put(notes.flip());
    }
    notes.put(more.duplicate());
  }

  private void enter(int note) {
    if (count == places.length) {
      places = Arrays.copyOf(places, Math.max(64, 2 * count));
      previous = Arrays.copyOf(previous, places.length);
      index(4 * places.length);
    }
    int slot = slotOf(note);
    // Entries of this process are read back with those of others.
    if (last[slot] == NONE || !IndexEntry.isSame(notes, places[last[slot]], note)) {
      places[count] = note;
      previous[count] = last[slot];
      last[slot] = count++;
      if (alike != null) {
        addAlike(alike, note);
      }
    }
  }

  private void index(int width) {
    last = new int[width];
    Arrays.fill(last, NONE);
    for (int i = 0; i < count; i++) {
      last[slotOf(places[i])] = i;
    }
  }

  private int slotOf(int note) {
    int slot = slot(IndexEntry.spread(notes, note));
    while (last[slot] != NONE && !IndexEntry.isOfSame(notes, places[last[slot]], note)) {
      slot = next(slot);
    }
    return slot;
  }

  private int last(DRef dref) {
    if (count == 0) {
      return NONE;
    }
    int slot = slot(IndexEntry.spread(dref));
    while (last[slot] != NONE && !IndexEntry.isOf(notes, places[last[slot]], dref)) {
      slot = next(slot);
    }
    return last[slot];
  }

  private int slot(int spread) {
    return spread & (last.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (last.length - 1);
  }

  /**
   * Lists the realizations of a context, the last built at the end; none if only the disk can tell.
   */
  List<IndexedRealization> find(DRef dref, Context context) {
    int newest = last(dref);
    if (newest != NONE && previous[newest] == NONE) { // the common case
      int note = places[newest];
      return isThere(note) && IndexEntry.isFrom(notes, note, context)
          ? List.of(known(dref, note))
          : List.of();
    }
    Shelf shelf = shelf(newest, count);
    return isInDoubt(shelf) ? List.of() : with(dref, context, shelf);
  }

  /** Lists the realizations of a context entered before a time, even if there are more. */
  List<IndexedRealization> told(DRef dref, Context context, int before) {
    return with(dref, context, shelf(last(dref), before));
  }

  private List<IndexedRealization> with(DRef dref, Context context, Shelf shelf) {
    return shelf.there().values().stream()
        .filter(note -> IndexEntry.isFrom(notes, note, context))
        .map(note -> known(dref, note))
        .sorted(IndexedRealization.BY_TIME)
        .toList();
  }

  /** Returns whether a realization of a derivation was announced since a time. */
  boolean isComing(DRef dref, int since) {
    for (int i = last(dref); i >= since; i = previous[i]) {
      if (!isThere(places[i])) {
        return true;
      }
    }
    return false;
  }

  private Shelf shelf(int newest, int before) {
    Shelf shelf = new Shelf(new HashMap<>(), new ArrayList<>());
    for (int i = newest; i != NONE; i = previous[i]) {
      int note = places[i];
      if (!isThere(note)) {
        shelf.coming().add(note);
      } else if (i < before) {
        shelf.there().merge(IndexEntry.hash(notes, note), note, this::later);
      }
    }
    return shelf;
  }

  private int later(int one, int other) {
    int order = built(one).compareTo(built(other));
    return order < 0 || (order == 0 && IndexEntry.resolved(notes, one).isEmpty()) ? other : one;
  }

  /**
   * Returns whether an announced realization has not been seen. An entry for it, or for a later
   * build of it, proves that a complete listing was made since.
   */
  private boolean isInDoubt(Shelf shelf) {
    for (int coming : shelf.coming()) {
      Integer there = shelf.there().get(IndexEntry.hash(notes, coming));
      if (there == null || built(there).isBefore(built(coming))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the hash of a realization's manifest, if known. */
  Optional<Hash> manifest(RRef rref) {
    for (int i = last(rref.dref()); i != NONE; i = previous[i]) {
      Optional<Hash> manifest = IndexEntry.manifest(notes, places[i]);
      if (manifest.isPresent() && IndexEntry.hash(notes, places[i]).equals(rref.hash())) {
        return manifest;
      }
    }
    return Optional.empty();
  }

  /** Lists the realizations with a given resolved hash, the last built at the end. */
  List<IndexedRealization> alike(Hash resolved) {
    return alike().getOrDefault(resolved, List.of()).stream()
        .map(note -> known(IndexEntry.rref(notes, note).dref(), note))
        .sorted(IndexedRealization.BY_TIME)
        .distinct()
        .toList();
  }

  /** Creates the map by resolved hash, which only builds need. */
  private Map<Hash, List<Integer>> alike() {
    if (alike == null) {
      alike = new HashMap<>();
      for (int i = 0; i < count; i++) {
        addAlike(alike, places[i]);
      }
    }
    return alike;
  }

  private void addAlike(Map<Hash, List<Integer>> all, int note) {
    IndexEntry.resolved(notes, note)
        .ifPresent(
            resolved -> all.computeIfAbsent(resolved, key -> new ArrayList<>(1)).add(note));
  }

  /** Returns each realization whose derivation has no unseen announcement. */
  Stream<IndexedRealization> told() {
    return lasting().map(note -> known(IndexEntry.rref(notes, note).dref(), note));
  }

  /** Returns the entries worth keeping while the store is unused. */
  List<ByteBuffer> lasting(Collection<RRef> gone) {
    return lasting()
        .filter(note -> !gone.contains(IndexEntry.rref(notes, note)))
        .map(note -> notes.slice(note, IndexEntry.end(notes, note) - note))
        .toList();
  }

  private Stream<Integer> lasting() {
    return Arrays.stream(last)
        .filter(newest -> newest != NONE)
        .mapToObj(newest -> shelf(newest, count))
        .filter(shelf -> !isInDoubt(shelf))
        .flatMap(shelf -> shelf.there().values().stream());
  }

  /** Returns the number of entries. */
  int size() {
    return count;
  }

  private boolean isThere(int note) {
    return IndexEntry.kind(notes, note) == IndexEntryKind.THERE;
  }

  private Instant built(int note) {
    return IndexEntry.built(notes, note);
  }

  private IndexedRealization known(DRef dref, int note) {
    return new IndexedRealization(new RRef(IndexEntry.hash(notes, note), dref), built(note));
  }
}
