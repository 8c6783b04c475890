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
 * What the realizations of a store are, as far as somebody told: by derivation and context. Where
 * it says nothing, the disk is to be asked; what it says may be gone from there, but for that
 * nothing is missing. It may be deleted at any time, and fills again as it is used.
 *
 * <p>Why nothing is missing: who looked at the disk tells all that is there of a derivation in one
 * context, at once; and who publishes where something lies already announces that before, so that
 * until somebody saw it, whatever becomes of the one who publishes, the disk is asked. Whether a
 * look came before an announcement is known, since what was seen is told to the file only that was
 * there before the look, and announcements to the one that is there then.
 */
public final class RealizationIndex {
  private static final Logger LOG = LoggerFactory.getLogger(RealizationIndex.class);

  /** What is not saved yet is lost with the process, and found again: so it need not be often. */
  private static final int MANY = 1 << 20;

  private final IndexFile file;
  private final List<ByteBuffer> unsaved = new ArrayList<>();
  private long unsavedBytes;
  private IndexTable table = new IndexTable();

  /** What was deleted while the file is withdrawn. */
  private final Set<RRef> gone = new HashSet<>();

  private boolean withdrawn;

  /** Whether there is no file, and none can be made. */
  private boolean unwritable;

  /**
   * Makes one that knows nothing yet.
   *
   * @param file where it is kept, or is to be
   */
  public RealizationIndex(Path file) {
    this.file = new IndexFile(file);
  }

  /** What was known when somebody began to look at the disk. */
  public static final class Moment {
    private final IndexTable table;
    private final int size;

    private Moment(IndexTable table) {
      this.table = table;
      this.size = table.size();
    }
  }

  /**
   * Finds what was built of a derivation from the same realizations of its dependencies.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return all of them, the one built last at the end; empty if nobody can tell but the disk
   */
  public synchronized List<IndexedRealization> find(DRef dref, Context context) {
    return table.find(dref, context);
  }

  /**
   * Remembers what is known, to look at the disk after that.
   *
   * @return the moment
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
   * Takes what somebody saw on the disk, all at once.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param seen all realizations that lay there
   * @param before a moment before the look
   */
  public synchronized void found(
      DRef dref, Context context, Collection<IndexedRealization> seen, Moment before) {
    if (before.table == table && !table.isComing(dref, before.size)) {
      take(dref, context, seen, before.size, known -> Optional.empty());
    }
  }

  /** What is told and was not seen, somebody deleted by hand. */
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
   * Tells that a realization is about to be published, or built once more, while others of its
   * derivation are in the store. To be called before that is seen, and once {@linkplain #found
   * whoever looks} can tell that it comes: so nobody is misled even if the file is deleted.
   *
   * @param coming the realization, as it will be
   * @throws IOException if that cannot be written: who trusts the index would overlook it
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
      throw new IOException("Somebody damages %s all the time".formatted(file.path()), e);
    }
  }

  /**
   * Tells that what was published is there.
   *
   * @param context the realizations of its dependencies
   * @param published the realization
   * @param all everything that lies there with the same derivation and context
   * @param provenance what it came from, and came out as
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
   * Finds what came from work that could not come out differently.
   *
   * @param resolved a hash that was told when it was published
   * @return realizations of whatever derivations, the one built last at the end; some may be gone
   */
  public synchronized List<IndexedRealization> alike(Hash resolved) {
    return table.alike(resolved);
  }

  /**
   * Finds the hash of a realization's manifest.
   *
   * @param rref its name, from which the manifest cannot be told
   * @return the hash; empty if only the disk can tell
   */
  public synchronized Optional<Hash> manifest(RRef rref) {
    return table.manifest(rref);
  }

  /**
   * Drops all if something is not so.
   *
   * @param isSo tells whether a realization lies in the store, and was last built then
   */
  public synchronized void reconcile(Predicate<IndexedRealization> isSo) {
    if (!table.told().allMatch(isSo)) {
      forget();
    }
  }

  /**
   * Drops what tells nothing any more. To be called while nobody else is in the store;
   * {@link #save} puts back what is left.
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
   * Takes the file away, so that nothing is told while something is deleted. To be called while
   * nobody else is in the store; {@link #save} puts back what is left.
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
   * Takes note that a realization was deleted, or moved away, after the file was
   * {@linkplain #withdraw withdrawn}.
   *
   * @param rref its name
   */
  public synchronized void deleted(RRef rref) {
    gone.add(rref);
  }

  /** Takes in what others told since the last time. */
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

  /** Tells others what was not told yet. Where nothing may be written, nobody is told. */
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
      forget(); // half a note is worse than none
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

  /** Nothing depends on what it says. */
  private void forget() {
    startOver();
    try {
      file.delete();
    } catch (IOException e) {
      LOG.debug("Cannot delete {}", file.path(), e);
    }
  }

  /** The next look at the file begins at its beginning. */
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
