package dev.stagewright.internal.store;

import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.ReadFailures;
import dev.stagewright.internal.index.IndexedRealization;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The realizations of one derivation, as they lie on disk.
 *
 * @param layout the store
 * @param dref the derivation
 */
public record RealizationDirectory(StoreLayout layout, DRef dref) {
  private static final Logger LOG = LoggerFactory.getLogger(RealizationDirectory.class);

  /**
   * Every realization with the context, the one built last at the end. One that nobody can tell the
   * context of has another: what is needed is built again, and takes its place if it is the same.
   */
  List<IndexedRealization> with(Context context) {
    List<RRef> found = names().stream()
        .flatMap(rref -> readable(rref).stream())
        .filter(each -> each.context().equals(context))
        .map(DiskRealization::rref)
        .toList();
    return found.isEmpty() || isDescribed() ? dated(found.stream()) : List.of();
  }

  /**
   * Whether the derivation's document is what its name is the hash of: if it is another, nobody
   * knows what lies beside it. One that is missing is written again. What is not so, is told to the
   * log.
   */
  public boolean isDescribed() {
    Path document = layout.derivation(dref).resolve(StoreLayout.DERIVATION);
    try {
      boolean isDescribed = Hash.of(Files.readString(document)).equals(dref.hash());
      if (!isDescribed) {
        LOG.warn("{} is damaged: what was built of {} is passed over", document, dref);
      }
      return isDescribed;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      if (!ReadFailures.isDamage(document, e)) {
        throw new StoreException(
            "Cannot look at %s: check that this user may read it".formatted(document), e);
      }
      LOG.warn("{} is damaged: what was built of {} is passed over", document, dref);
      return false;
    }
  }

  Optional<DiskRealization> readable(RRef rref) {
    try {
      return Optional.of(open(layout, rref));
    } catch (StoreException e) {
      Path context = layout.realization(rref).resolve(StoreLayout.CONTEXT);
      if (e.getCause() instanceof IOException cause && !ReadFailures.isDamage(context, cause)) {
        throw e; // it may be sound
      }
      Throwable why = e.getCause() == null ? e : e.getCause();
      LOG.warn("{} is damaged, and passed over: {}", rref, why.getMessage());
      LOG.debug("{} cannot be read", rref, e);
      return Optional.empty();
    }
  }

  /** Every realization, the one built last at the end. */
  List<DiskRealization> byTime() {
    List<RRef> names = names();
    if (names.isEmpty() || !isDescribed()) {
      return List.of();
    }
    return dated(names.stream()).stream()
        .flatMap(known -> readable(known.rref()).stream())
        .toList();
  }

  /** What is hidden is on its way in, and what has another name is no realization. */
  List<RRef> names() {
    return StoreListing.of(layout.derivation(dref), RealizationDirectory::hash).stream()
        .sorted()
        .map(hash -> new RRef(hash, dref))
        .toList();
  }

  /** Whether something is on its way in: who does not see it may look too early. */
  boolean isAwaited() {
    return !StoreListing.of(layout.derivation(dref), this::incoming).isEmpty();
  }

  private Optional<String> incoming(String name) {
    return StoreLayout.isIncoming(name, dref) ? Optional.of(name) : Optional.empty();
  }

  /** What it was built from is believed only if its name says so. */
  public static DiskRealization open(StoreLayout layout, RRef rref) {
    try {
      return new DiskRealization(layout, rref, new ContentVerification(layout).context(rref));
    } catch (IOException e) {
      Path context = layout.realization(rref).resolve(StoreLayout.CONTEXT);
      throw ReadFailures.isDamage(context, e)
          ? damaged(rref, e)
          : new StoreException(
              "It is not known what %s was built from: it may be sound; check that this user may read it"
                  .formatted(rref),
              e);
    } catch (IllegalArgumentException e) {
      throw damaged(rref, new IOException(e.getMessage(), e));
    }
  }

  private static StoreException damaged(RRef rref, IOException cause) {
    return new StoreException(
        "It is not known what %s was built from: 'stagewright verify' sets aside what is damaged, and it is built again when it is needed"
            .formatted(rref),
        cause);
  }

  static BuildTimestamp lastBuilt(StoreLayout layout, RRef rref) {
    return BuildRecords.times(layout, rref).stream()
        .max(Comparator.naturalOrder())
        .orElse(BuildTimestamp.NEVER);
  }

  private List<IndexedRealization> dated(Stream<RRef> found) {
    return found
        .map(rref -> new IndexedRealization(rref, lastBuilt(layout, rref).instant()))
        .sorted(IndexedRealization.BY_TIME)
        .toList();
  }

  private static Optional<Hash> hash(String name) {
    try {
      return Optional.of(new Hash(name));
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }
}
