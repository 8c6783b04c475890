package dev.stagewright.internal.index;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The binary form of an index entry for a realization:
 *
 * <pre>
 * length   4  of the rest
 * kind     1
 * dref        hash 32, length of the name 1, name
 * rhash   32
 * built   12  seconds 8, nanoseconds 4
 * context  4  number of realizations, and of each: dref, rhash
 * resolved 32 a hash shared by builds that must have the same result; zeros if unknown
 * manifest 32 the hash of its manifest; zeros if unknown
 * </pre>
 */
final class IndexEntry {
  private static final int HASH = Hash.BYTES;
  private static final Hash UNKNOWN = new Hash("0".repeat(2 * HASH));
  private static final int CONTEXT_AT = HASH + Long.BYTES + Integer.BYTES;

  /** The size of the provenance, last since only builds need it: look-ups do not touch it. */
  private static final int TRACE = 2 * HASH;

  private static final int KIND_AT = Integer.BYTES;
  private static final int DREF_AT = KIND_AT + 1;
  private static final int NANOS = 1_000_000_000;

  private IndexEntry() {}

  static IndexEntryKind kind(ByteBuffer notes, int note) {
    return IndexEntryKind.of(notes.get(note + KIND_AT));
  }

  /** Checks entries, so that they can be read without bounds checks. */
  static void check(ByteBuffer notes) {
    try {
      for (int note = 0; note < notes.limit(); note = end(notes, note)) {
        kind(notes, note);
        new StageName(name(notes, note + DREF_AT));
        checkTime(notes, hashAt(notes, note) + HASH);
        demand(
            checkedEnd(notes, note) == end(notes, note), "A note of another length than it says");
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("A note that is cut off", e);
    }
  }

  private static void checkTime(ByteBuffer notes, int at) {
    long seconds = notes.getLong(at);
    int nanos = notes.getInt(at + Long.BYTES);
    boolean isTime = seconds >= Instant.MIN.getEpochSecond()
        && seconds <= Instant.MAX.getEpochSecond()
        && nanos >= 0
        && nanos < NANOS;
    demand(isTime, "A note with a time that is none");
  }

  private static int checkedEnd(ByteBuffer notes, int note) {
    int end = hashAt(notes, note) + CONTEXT_AT;
    int count = notes.getInt(end);
    demand(count >= 0, "A note with fewer inputs than none");
    end += Integer.BYTES;
    for (int i = 0; i < count; i++) {
      end = afterDRef(notes, end) + HASH;
    }
    return end + TRACE;
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Returns the start of the next entry. */
  static int end(ByteBuffer notes, int note) {
    return note + Integer.BYTES + notes.getInt(note);
  }

  /** Returns the preferred slot of a table. */
  static int spread(ByteBuffer notes, int note) {
    return Hash.read(notes, note + DREF_AT).hashCode();
  }

  static int spread(DRef dref) {
    return dref.hash().hashCode();
  }

  static boolean isOf(ByteBuffer notes, int note, DRef dref) {
    return isDRef(notes, note + DREF_AT, dref);
  }

  static boolean isOfSame(ByteBuffer notes, int one, int other) {
    return Hash.read(notes, one + DREF_AT).equals(Hash.read(notes, other + DREF_AT));
  }

  static boolean isSame(ByteBuffer notes, int one, int other) {
    return notes
        .slice(one, end(notes, one) - one)
        .equals(notes.duplicate().position(other).limit(end(notes, other)));
  }

  static RRef rref(ByteBuffer notes, int note) {
    StageName name = new StageName(name(notes, note + DREF_AT));
    return new RRef(hash(notes, note), new DRef(Hash.read(notes, note + DREF_AT), name));
  }

  private static String name(ByteBuffer notes, int dref) {
    byte[] text = new byte[Byte.toUnsignedInt(notes.get(dref + HASH))];
    notes.get(dref + HASH + 1, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static Hash hash(ByteBuffer notes, int note) {
    return Hash.read(notes, hashAt(notes, note));
  }

  static Instant built(ByteBuffer notes, int note) {
    int at = hashAt(notes, note) + HASH;
    return Instant.ofEpochSecond(notes.getLong(at), notes.getInt(at + Long.BYTES));
  }

  static Optional<Hash> resolved(ByteBuffer notes, int note) {
    return unlessUnknown(notes, end(notes, note) - TRACE);
  }

  static Optional<Hash> manifest(ByteBuffer notes, int note) {
    return unlessUnknown(notes, end(notes, note) - HASH);
  }

  private static Optional<Hash> unlessUnknown(ByteBuffer notes, int at) {
    return Optional.of(Hash.read(notes, at)).filter(hash -> !hash.equals(UNKNOWN));
  }

  static boolean isFrom(ByteBuffer notes, int note, Context context) {
    int at = hashAt(notes, note) + CONTEXT_AT;
    List<RRef> rrefs = context.rrefs();
    if (notes.getInt(at) != rrefs.size()) {
      return false;
    }
    at += Integer.BYTES;
    for (RRef rref : rrefs) {
      int hashAt = afterDRef(notes, at);
      if (!isDRef(notes, at, rref.dref()) || !Hash.read(notes, hashAt).equals(rref.hash())) {
        return false;
      }
      at = hashAt + HASH;
    }
    return true;
  }

  static ByteBuffer there(IndexedRealization known, Context context, Optional<Provenance> trace) {
    return of(IndexEntryKind.THERE, known, trace, context.rrefs());
  }

  static ByteBuffer coming(IndexedRealization known) {
    return of(IndexEntryKind.COMING, known, Optional.empty(), List.of());
  }

  private static ByteBuffer of(
      IndexEntryKind kind,
      IndexedRealization known,
      Optional<Provenance> trace,
      List<RRef> inputs) {
    int length = 1 + length(known.rref()) - HASH + CONTEXT_AT + Integer.BYTES + TRACE;
    for (RRef input : inputs) {
      length += length(input);
    }
    ByteBuffer note = ByteBuffer.allocate(Integer.BYTES + length);
    note.putInt(length).put(kind.code());
    write(note, known.rref());
    Instant built = known.built();
    note.putLong(built.getEpochSecond());
    note.putInt(built.getNano());
    note.putInt(inputs.size());
    inputs.forEach(input -> write(note, input));
    trace.flatMap(Provenance::resolved).orElse(UNKNOWN).write(note);
    trace.map(Provenance::manifest).orElse(UNKNOWN).write(note);
    return note.flip();
  }

  private static int length(RRef rref) {
    return HASH + 1 + rref.dref().name().text().length() + HASH;
  }

  private static void write(ByteBuffer note, RRef rref) {
    DRef dref = rref.dref();
    dref.hash().write(note);
    byte[] name = dref.name().text().getBytes(StandardCharsets.US_ASCII);
    note.put((byte) name.length).put(name);
    rref.hash().write(note);
  }

  private static int hashAt(ByteBuffer notes, int note) {
    return afterDRef(notes, note + DREF_AT);
  }

  private static int afterDRef(ByteBuffer notes, int at) {
    return at + HASH + 1 + Byte.toUnsignedInt(notes.get(at + HASH));
  }

  private static boolean isDRef(ByteBuffer notes, int at, DRef dref) {
    return Hash.read(notes, at).equals(dref.hash()) && isName(notes, at + HASH, dref.name());
  }

  private static boolean isName(ByteBuffer notes, int at, StageName name) {
    String text = name.text();
    if (notes.get(at) != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (notes.get(at + 1 + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
