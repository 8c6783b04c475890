package dev.stagewright.index;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the realizations of a store are, as far as somebody told: by derivation and context. Where
 * it says nothing, the disk is to be asked; what it says may be gone from there, but for that
 * nothing is missing. It may be deleted at any time, and fills again as it is used.
 *
 * <p>Why nothing is missing: who looked at the disk tells all that is there of a derivation in one
 * context, at once; and who publishes where something lies already announces that before, so that
 * until it is done, whatever becomes of its process, the disk is asked.
 */
public final class Index {
  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  /** What is not saved yet is lost with the process, and found again: so it need not be often. */
  private static final int MANY = 1 << 20;

  private final IndexFile file;
  private final List<ByteBuffer> unsaved = new ArrayList<>();
  private long unsavedBytes;
  private Table table = new Table();

  /**
   * Makes one that knows nothing yet.
   *
   * @param file where it is kept, or is to be
   */
  public Index(Path file) {
    this.file = new IndexFile(file);
  }

  /**
   * Names the file.
   *
   * @return where it is kept; it may not exist
   */
  public Path file() {
    return file.path();
  }

  /**
   * Finds what was built of a derivation from the same realizations of its dependencies.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return all of them, the one built last at the end; empty if nobody can tell but the disk
   */
  public synchronized List<Known> find(DRef dref, Context context) {
    return table.find(dref, context);
  }

  /**
   * Takes what somebody saw on the disk, all at once.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param seen all realizations that lie there
   */
  public synchronized void found(DRef dref, Context context, Collection<Known> seen) {
    List<Known> known = table.find(dref, context);
    Set<Known> gone = new HashSet<>(known);
    gone.removeAll(seen);
    gone.forEach(lost -> note(Note.of(Kind.GONE, lost.rref())));
    if (!known.containsAll(seen)) {
      noteAll(seen, context, Kind.FOUND, Optional.empty());
    }
  }

  /**
   * Tells that a realization is about to be published, while others of its derivation are in the
   * store. To be called before it is seen.
   *
   * @param rref its name
   * @throws IOException if that cannot be written: who trusts the index would overlook the new one
   */
  public synchronized void announce(RRef rref) throws IOException {
    ByteBuffer note = Note.of(Kind.COMING, rref);
    table.add(note);
    append(List.of(note));
  }

  /**
   * Tells that what was published is there.
   *
   * @param context the realizations of its dependencies
   * @param all everything that lies there with the same derivation and context
   * @param resolved a hash that these share with whatever would come out the same; empty if unknown
   */
  public synchronized void published(
      Context context, Collection<Known> all, Optional<Hash> resolved) {
    noteAll(all, context, Kind.DONE, resolved);
  }

  /**
   * Finds what came from work that could not come out differently.
   *
   * @param resolved a hash that was told when it was published
   * @return realizations of whatever derivations, the one built last at the end; some may be gone
   */
  public synchronized List<Known> alike(Hash resolved) {
    return table.alike(resolved);
  }

  /**
   * Tells that a realization was deleted, or moved away.
   *
   * @param rref its name
   */
  public synchronized void deleted(RRef rref) {
    note(Note.of(Kind.GONE, rref));
  }

  /**
   * Drops what is not so: all that is told of a derivation of which something is gone, or of which
   * there are several and not all are known.
   *
   * @param names lists what lies there of a derivation
   */
  public synchronized void reconcile(Function<DRef, List<RRef>> names) {
    Map<DRef, Set<RRef>> told = new LinkedHashMap<>();
    for (ByteBuffer note : table.lasting()) {
      RRef rref = Note.rref(note, 0);
      told.computeIfAbsent(rref.dref(), dref -> new LinkedHashSet<>()).add(rref);
    }
    told.forEach((dref, rrefs) -> {
      if (!rrefs.equals(new HashSet<>(names.apply(dref)))) {
        rrefs.forEach(this::deleted);
      }
    });
  }

  /** Drops what tells nothing any more. To be called while nobody else is in the store. */
  public synchronized void compact() {
    refresh();
    List<ByteBuffer> lasting = table.lasting();
    if (lasting.size() < table.size()) {
      unsaved.clear();
      unsavedBytes = 0;
      forget();
      lasting.forEach(this::take);
    }
  }

  /** One piece: half of them would be taken for all. */
  private void noteAll(Collection<Known> all, Context context, Kind kind, Optional<Hash> resolved) {
    all.forEach(known -> take(Note.of(kind, known, context, resolved)));
    saveMany();
  }

  private void note(ByteBuffer note) {
    take(note);
    saveMany();
  }

  private void take(ByteBuffer note) {
    table.add(note);
    unsaved.add(note);
    unsavedBytes += note.limit();
  }

  private void saveMany() {
    if (unsavedBytes > MANY) {
      save();
    }
  }

  /** Takes in what others told since the last time. */
  public synchronized void refresh() {
    try {
      IndexFile.News news = file.read();
      if (news.isOther()) {
        startOver();
      }
      table.add(news.notes());
    } catch (DamagedIndexException | IllegalArgumentException e) {
      LOG.warn("{} is damaged, and forgotten: it fills again", file.path(), e);
      forget();
    } catch (IOException e) {
      LOG.debug("Cannot read {}: the disk is asked instead", file.path(), e);
      file.rewind();
      startOver();
    }
  }

  private void startOver() {
    table = new Table();
    unsaved.forEach(table::add);
  }

  /** Nothing depends on what it says. */
  private void forget() {
    try {
      file.delete();
    } catch (IOException e) {
      LOG.debug("Cannot delete {}", file.path(), e);
    }
    startOver();
  }

  /** Tells others what was not told yet. Where nothing may be written, that stays here. */
  public synchronized void save() {
    if (unsaved.isEmpty()) {
      return;
    }
    try {
      append(unsaved);
    } catch (IOException e) {
      LOG.debug("Cannot write {}: others ask the disk instead", file.path(), e);
    }
    unsaved.clear();
    unsavedBytes = 0;
  }

  /** Another user's file can still be replaced by one's own, and half a note is worse than none. */
  private void append(List<ByteBuffer> notes) throws IOException {
    try {
      file.append(notes);
    } catch (IOException e) {
      file.delete();
      file.append(notes);
    }
  }
}
