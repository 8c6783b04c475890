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
 * The realizations of one derivation on disk.
 *
 * @param layout the store
 * @param dref the derivation
 */
public record RealizationDirectory(StoreLayout layout, DRef dref) {
  private static final Logger LOG = LoggerFactory.getLogger(RealizationDirectory.class);

  /**
   * Lists the realizations of a context, the last built at the end. A realization with an
   * unreadable context counts as of another context: on demand it is rebuilt, and replaced if it is
   * the same.
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
   * Returns whether the derivation's document matches the hash in its name; if not, its
   * realizations are unknown. A missing document is written again. Problems are logged.
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
        throw e; // may be intact
      }
      Throwable why = e.getCause() == null ? e : e.getCause();
      LOG.warn("{} is damaged, and passed over: {}", rref, why.getMessage());
      LOG.debug("{} cannot be read", rref, e);
      return Optional.empty();
    }
  }

  /** Lists all realizations, the last built at the end. */
  List<DiskRealization> byTime() {
    List<RRef> names = names();
    if (names.isEmpty() || !isDescribed()) {
      return List.of();
    }
    return dated(names.stream()).stream()
        .flatMap(known -> readable(known.rref()).stream())
        .toList();
  }

  /** Lists the names. Hidden folders are on their way in, other names are not realizations. */
  List<RRef> names() {
    return StoreListing.of(layout.derivation(dref), RealizationDirectory::hash).stream()
        .sorted()
        .map(hash -> new RRef(hash, dref))
        .toList();
  }

  /** Returns whether a publication is under way, so that a listing may be early. */
  boolean isAwaited() {
    return !StoreListing.of(layout.derivation(dref), this::incoming).isEmpty();
  }

  private Optional<String> incoming(String name) {
    return StoreLayout.isIncoming(name, dref) ? Optional.of(name) : Optional.empty();
  }

  /** Opens a realization, whose context is checked against the hash in its name. */
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
