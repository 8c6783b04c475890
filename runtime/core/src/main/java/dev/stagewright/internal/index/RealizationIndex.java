package dev.stagewright.internal.index;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of the realizations of a store, by derivation and context. A look-up without an answer
 * is left to the disk; an answer may contain deleted realizations, but is otherwise complete. The
 * file may be deleted at any time, and fills again with use.
 *
 * <p>Completeness has two rules. A listing of the disk is entered as a whole: all realizations of a
 * derivation in one context, at once. A publication beside existing realizations is announced
 * before it is visible, and until it is seen, even if the publisher dies, look-ups are left to the
 * disk. The order of listing and announcement is known: listings are appended only to the file that
 * existed before them, announcements to the current one.
 */
public final class RealizationIndex {
  private static final Logger LOG = LoggerFactory.getLogger(RealizationIndex.class);

  /**
   * The number of unsaved bytes that triggers a save. Unsaved entries are lost with the process and
   * found again, so saves are rare.
   */
  private static final int MANY = 1 << 20;

  private final IndexFile file;
  private final List<ByteBuffer> unsaved = new ArrayList<>();
  private long unsavedBytes;
  private IndexTable table = new IndexTable();

  /** The realizations deleted while the file is withdrawn. */
  private final Set<RRef> gone = new HashSet<>();

  private boolean withdrawn;

  /** True if the file is missing and cannot be created. */
  private boolean unwritable;

  /**
   * Creates an empty index.
   *
   * @param file the index file, which may not exist
   */
  public RealizationIndex(Path file) {
    this.file = new IndexFile(file);
  }

  /** A position in the index, taken before a listing of the disk. */
  public static final class Moment {
    private final IndexTable table;
    private final int size;

    private Moment(IndexTable table) {
      this.table = table;
      this.size = table.size();
    }
  }

  /**
   * Finds the realizations of a derivation in a context.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return all of them, the last built at the end; empty if only the disk can tell
   */
  public synchronized List<IndexedRealization> find(DRef dref, Context context) {
    return table.find(dref, context);
  }

  /**
   * Returns the current position, to be taken before a listing of the disk.
   *
   * @return the position
   */
  public synchronized Moment now() {
    if (!file.isKnown() && !withdrawn && !unwritable) {
      begin();
    }
    return new Moment(table);
  }

  private void begin() {
    try {
      file.begin(List.of());
      refresh();
    } catch (IOException e) {
      LOG.debug("Cannot write {}: nothing is remembered", file.path(), e);
    }
    unwritable = !file.isKnown();
  }

  /**
   * Enters a complete listing.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param seen all realizations on disk
   * @param before the position before the listing
   */
  public synchronized void found(
      DRef dref, Context context, Collection<IndexedRealization> seen, Moment before) {
    if (before.table == table && !table.isComing(dref, before.size)) {
      take(dref, context, seen, before.size, known -> Optional.empty());
    }
  }

  /** Replaces the entries of a context. Entries that the listing lacks were deleted by hand. */
  private void take(
      DRef dref,
      Context context,
      Collection<IndexedRealization> seen,
      int before,
      Function<IndexedRealization, Optional<Provenance>> provenance) {
    List<IndexedRealization> told = table.told(dref, context, before);
    if (told.stream().allMatch(known -> isAmong(seen, known))) {
      List<IndexedRealization> known = table.told(dref, context, table.size());
      List<ByteBuffer> news = seen.stream()
          .filter(each -> !known.contains(each))
          .map(each -> IndexEntry.there(each, context, provenance.apply(each)))
          .toList();
      news.forEach(this::note);
    } else {
      forget();
    }
    if (unsavedBytes > MANY) {
      save();
    }
  }

  private static boolean isAmong(Collection<IndexedRealization> seen, IndexedRealization known) {
    return seen.stream()
        .anyMatch(
            each -> each.rref().equals(known.rref()) && !each.built().isBefore(known.built()));
  }

  private void note(ByteBuffer note) {
    table.add(note);
    unsaved.add(note);
    unsavedBytes += note.limit();
  }

  /**
   * Announces a realization about to be published, or rebuilt, while its derivation has others.
   * Must be called before the realization is visible, and after {@linkplain #found listings} can
   * see it coming, so that no reader misses it even if the index file is deleted.
   *
   * @param coming the future realization
   * @throws IOException if the announcement cannot be written, so that readers of the index would
   *     miss the realization
   */
  public synchronized void announce(IndexedRealization coming) throws IOException {
    ByteBuffer note = IndexEntry.coming(coming);
    try {
      take(file.announce(note));
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException | DamagedIndexException | IllegalArgumentException e) {
      LOG.debug("Cannot add to {}: it is begun anew", file.path(), e);
      startOver();
      file.delete();
      if (!file.isFolder()) {
        file.begin(List.of());
        announceAnew(note);
      }
    }
  }

  private void announceAnew(ByteBuffer note) throws IOException {
    try {
      take(file.announce(note));
    } catch (DamagedIndexException e) {
      throw new IOException("Another process damages %s again and again".formatted(file.path()), e);
    }
  }

  /**
   * Enters a published realization.
   *
   * @param context the realizations of its dependencies
   * @param published the realization
   * @param all all realizations on disk with the same derivation and context
   * @param provenance its origin and result
   */
  public synchronized void published(
      Context context,
      IndexedRealization published,
      Collection<IndexedRealization> all,
      Provenance provenance) {
    now();
    take(
        published.rref().dref(),
        context,
        all,
        table.size(),
        known ->
            known.rref().equals(published.rref()) ? Optional.of(provenance) : Optional.empty());
  }

  /**
   * Finds the realizations with a given resolved hash.
   *
   * @param resolved the hash entered with them
   * @return realizations of any derivations, the last built at the end, some of which may be
   *     deleted
   */
  public synchronized List<IndexedRealization> alike(Hash resolved) {
    return table.alike(resolved);
  }

  /**
   * Finds the hash of a realization's manifest.
   *
   * @param rref its name, which does not contain that hash
   * @return the hash; empty if only the disk can tell
   */
  public synchronized Optional<Hash> manifest(RRef rref) {
    return table.manifest(rref);
  }

  /**
   * Clears the index if an entry is wrong.
   *
   * @param isSo tests whether a realization lies in the store and was last built at that time
   */
  public synchronized void reconcile(Predicate<IndexedRealization> isSo) {
    if (!table.told().allMatch(isSo)) {
      forget();
    }
  }

  /**
   * Drops obsolete entries. Must be called while the store is held exclusively; {@link #save}
   * writes the rest.
   *
   * @throws IOException if the file cannot be deleted
   */
  public synchronized void compact() throws IOException {
    refresh();
    if (table.lasting(gone).size() < table.size()) {
      withdraw();
    }
  }

  /**
   * Deletes the file, so that it is not read during a deletion. Must be called while the store is
   * held exclusively; {@link #save} writes the rest.
   *
   * @throws IOException if it cannot be deleted
   */
  public synchronized void withdraw() throws IOException {
    if (!withdrawn) {
      refresh();
      file.delete();
      withdrawn = true;
    }
  }

  /**
   * Removes a realization that was deleted or moved away after the file was {@linkplain #withdraw
   * withdrawn}.
   *
   * @param rref its name
   */
  public synchronized void deleted(RRef rref) {
    gone.add(rref);
  }

  /** Reads the additions of other processes. */
  public synchronized void refresh() {
    unwritable = false;
    try {
      take(file.read());
    } catch (DamagedIndexException | IllegalArgumentException | ArithmeticException e) {
      tellDamage(e);
      forget();
    } catch (IOException e) {
      LOG.debug("Cannot read {}: the disk is asked instead", file.path(), e);
      startOver();
    }
  }

  private void tellDamage(Exception damage) {
    LOG.warn("{} is damaged, and forgotten: it fills again", file.path());
    LOG.debug("{} cannot be read", file.path(), damage);
  }

  private void take(IndexFile.News news) {
    if (news.isOther()) {
      clear();
    }
    news.notes().forEach(table::add);
  }

  /** Writes new entries for other processes. On a read-only store, nothing is written. */
  public synchronized void save() {
    try {
      if (withdrawn) {
        restore();
      } else if (!unsaved.isEmpty()) {
        append();
      }
    } catch (DamagedIndexException | IllegalArgumentException | ArithmeticException e) {
      tellDamage(e);
      forget();
    } catch (ClosedByInterruptException e) {
      startOver();
    } catch (IOException e) {
      LOG.debug("Cannot write {}: others ask the disk instead", file.path(), e);
      forget(); // half an entry is worse than none
    }
  }

  private void append() throws IOException, DamagedIndexException {
    if (file.isKnown()) {
      IndexFile.News news = file.append(unsaved);
      unsaved.clear();
      unsavedBytes = 0;
      take(news);
    } else {
      startOver();
    }
  }

  private void restore() throws IOException {
    List<ByteBuffer> lasting = table.lasting(gone);
    startOver();
    gone.clear();
    withdrawn = false;
    if (!lasting.isEmpty()) {
      file.begin(lasting);
    }
  }

  /** Clears the index, on which nothing depends. */
  private void forget() {
    startOver();
    try {
      file.delete();
    } catch (IOException e) {
      LOG.debug("Cannot delete {}", file.path(), e);
    }
  }

  /** Clears the entries and reads the file from its beginning next time. */
  private void startOver() {
    file.rewind();
    clear();
  }

  private void clear() {
    table = new IndexTable();
    unsaved.clear();
    unsavedBytes = 0;
  }
}
