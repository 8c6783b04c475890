package dev.stagewright.index;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Notes in memory, as they were read, to be found by derivation. A note becomes an object when
 * somebody asks for it: most of a big store is no part of one plan.
 */
final class Table {
  private static final int NONE = -1;

  private ByteBuffer notes = ByteBuffer.allocate(0);

  /** Where the notes begin, in the order in which they came. */
  private int[] places = new int[0];

  /** For each note, the one before it of the same derivation. */
  private int[] previous = new int[0];

  /** The last note of each derivation; a power of two wide, and never more than half full. */
  private int[] last = new int[0];

  private int count;

  /** The notes by what they resolve to, once somebody asked. */
  private @Nullable Map<Hash, List<Integer>> alike;

  /**
   * Takes notes, one after another; what it knows already is passed over.
   *
   * @throws IllegalArgumentException if these are no notes; none of them is taken then
   */
  void add(ByteBuffer more) {
    Note.check(more);
    int end = notes.position();
    if (notes.remaining() < more.limit()) {
      int enough = Math.addExact(end, more.limit());
      notes = ByteBuffer.wrap(Arrays.copyOf(notes.array(), Math.max(enough, enough + end / 2)))
          .position(end);
    }
    for (int note = 0; note < more.limit(); note = Note.end(more, note)) {
      int place = notes.position();
      notes.put(place, more, note, Note.end(more, note) - note);
      notes.position(place + Note.end(more, note) - note);
      if (!isNew(place)) {
        notes.position(place);
      }
    }
  }

  private boolean isNew(int note) {
    if (count == places.length) {
      places = Arrays.copyOf(places, Math.max(64, 2 * count));
      previous = Arrays.copyOf(previous, places.length);
      index(4 * places.length);
    }
    int slot = slotOf(note);
    if (last[slot] != NONE && Note.isSame(notes, places[last[slot]], note)) {
      return false;
    }
    places[count] = note;
    previous[count] = last[slot];
    last[slot] = count++;
    if (alike != null) {
      addAlike(alike, note);
    }
    return true;
  }

  private void index(int width) {
    last = new int[width];
    Arrays.fill(last, NONE);
    for (int i = 0; i < count; i++) {
      last[slotOf(places[i])] = i;
    }
  }

  private int slotOf(int note) {
    int slot = slot(Note.spread(notes, note));
    while (last[slot] != NONE && !Note.isOfSame(notes, places[last[slot]], note)) {
      slot = next(slot);
    }
    return slot;
  }

  private int last(DRef dref) {
    if (count == 0) {
      return NONE;
    }
    int slot = slot(Note.spread(dref));
    while (last[slot] != NONE && !Note.isOf(notes, places[last[slot]], dref)) {
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

  /** Those with the context, the one built last at the end; none if nobody can tell. */
  List<Known> find(DRef dref, Context context) {
    int newest = last(dref);
    if (newest == NONE) {
      return List.of();
    }
    return previous[newest] == NONE && Note.kind(notes, places[newest]).tells()
        ? only(dref, context, places[newest])
        : all(dref, context, newest);
  }

  /** What most derivations have. */
  private List<Known> only(DRef dref, Context context, int note) {
    return Note.isFrom(notes, note, context) ? List.of(known(dref, note)) : List.of();
  }

  private List<Known> all(DRef dref, Context context, int newest) {
    Map<Hash, Known> found = new HashMap<>();
    for (int note : lasting(newest)) {
      if (Note.isFrom(notes, note, context)) {
        found.merge(Note.hash(notes, note), known(dref, note), BinaryOperator.maxBy(Known.BY_TIME));
      }
    }
    return found.values().stream().sorted(Known.BY_TIME).toList();
  }

  /** Those that tell of it, the one built last at the end. */
  List<Known> alike(Hash resolved) {
    Map<Hash, List<Integer>> alike = alike();
    return alike.getOrDefault(resolved, List.of()).stream()
        .map(note -> known(Note.rref(notes, note).dref(), note))
        .sorted(Known.BY_TIME)
        .distinct()
        .toList();
  }

  /** Only who is about to build asks for it. */
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
    Note.resolved(notes, note)
        .ifPresent(
            resolved -> all.computeIfAbsent(resolved, key -> new ArrayList<>(1)).add(note));
  }

  /** Those that still tell something, the oldest first: of a derivation that is in doubt, none. */
  List<ByteBuffer> lasting() {
    return Arrays.stream(last)
        .boxed()
        .flatMap(newest -> lasting(newest).stream())
        .map(note -> notes.slice(note, Note.end(notes, note) - note))
        .toList();
  }

  private List<Integer> lasting(int newest) {
    Deque<Integer> lasting = new ArrayDeque<>();
    Set<Hash> settled = new HashSet<>();
    Set<Hash> gone = new HashSet<>();
    for (int i = newest; i != NONE; i = previous[i]) {
      int note = places[i];
      Hash hash = Note.hash(notes, note);
      Kind kind = Note.kind(notes, note);
      if (kind == Kind.COMING && !settled.contains(hash)) {
        return List.of();
      }
      if (kind == Kind.GONE) {
        gone.add(hash);
      } else if (kind.tells() && !gone.contains(hash)) {
        lasting.addFirst(note);
      }
      if (kind.settles()) {
        settled.add(hash);
      }
    }
    return List.copyOf(lasting);
  }

  int size() {
    return count;
  }

  private Known known(DRef dref, int note) {
    return new Known(new RRef(Note.hash(notes, note), dref), Note.built(notes, note));
  }
}
