package dev.stagewright.tools;

import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Carries realizations, with everything that they were built from, between stores.
 *
 * <p>An archive is a zip file without compression in which everything lies as in a store. Equal
 * closures have equal archives, from whatever store, at whatever time. The records of builds
 * (times, hosts, logs) are no part of a closure: they stay behind when it is packed, and go along
 * when it is copied. What was not built in a store is never the latest there while something else
 * is.
 */
public interface Archive {

  /**
   * Packs realizations, with everything that they were built from, into a file. If it fails there
   * is no file, or the one that was there before.
   *
   * @param rrefs the realizations
   * @param archive the file
   * @throws StoreException if something is not what was built, is not in the store, has a document
   *     that is too long to be unpacked, or cannot be read or written
   */
  void pack(Collection<RRef> rrefs, Path archive);

  /**
   * Packs realizations, with everything that they were built from, into a stream.
   *
   * @param rrefs the realizations
   * @param out takes the bytes of an archive; it is left open
   * @throws StoreException if something is not what was built, or is not in the store
   * @throws IOException if something cannot be read or written
   */
  void pack(Collection<RRef> rrefs, OutputStream out) throws IOException;

  /**
   * Unpacks an archive, which is believed in nothing: all of it is verified before any of it is
   * published. What the store has already stays as it is, unless it is damaged.
   *
   * @param archive what was packed, by whomever
   * @return the realizations that it was packed for
   * @throws StoreException if anything is other than as packed, or cannot be read or written; the
   *     store is as it was before
   */
  List<RRef> unpack(Path archive);

  /**
   * Copies realizations, with everything that they were built from and the records of builds, to
   * another store, which believes them as little as an archive. What it has already stays as it is.
   *
   * @param rrefs the realizations
   * @param store the folder of the other store, which is made if it is missing or empty
   * @return what was copied, each after its inputs
   * @throws StoreException if something is not what was built, is not in the store, or cannot be
   *     read or written; the other store is as it was before
   */
  List<RRef> copy(Collection<RRef> rrefs, Path store);
}
