package dev.stagewright.tools;

import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The exchange of realizations between stores, always with everything that they were built from.
 *
 * <p>An archive is a zip file without compression in which everything lies as in a store. Equal
 * closures have equal archives, from whatever store, at whatever time. The records of builds
 * (times, hosts, logs) are no part of a closure: packing leaves them out, copying takes them along.
 * In the other store, a realization without records is never the latest while there is one with
 * records.
 */
public interface Archive {

  /**
   * Packs realizations, with everything that they were built from, into a file. After a failure
   * there is no file, or the one that was there before.
   *
   * @param rrefs the realizations
   * @param archive the file
   * @throws StoreException if something is damaged, is not in the store, has a document that is too
   *     long to be unpacked, or cannot be read or written
   */
  void pack(Collection<RRef> rrefs, Path archive);

  /**
   * Packs realizations, with everything that they were built from, into a stream.
   *
   * @param rrefs the realizations
   * @param out takes the bytes of an archive; it is left open
   * @throws StoreException if something is damaged, or is not in the store
   * @throws IOException if something cannot be read or written
   */
  void pack(Collection<RRef> rrefs, OutputStream out) throws IOException;

  /**
   * Unpacks an archive from any source: all of it is verified before any of it is published.
   * Realizations that the store has already stay as they are, unless they are damaged.
   *
   * @param archive the file
   * @return the realizations that it was packed for
   * @throws StoreException if anything is other than as packed, or cannot be read or written; the
   *     store is as it was before
   */
  List<RRef> unpack(Path archive);

  /**
   * Copies realizations, with everything that they were built from and the records of builds, to
   * another store, which verifies them like an archive. Realizations that it has already stay as
   * they are.
   *
   * @param rrefs the realizations
   * @param store the folder of the other store, which is created if it is missing or empty
   * @return the realizations that were copied, each after its inputs
   * @throws StoreException if something is damaged, is not in the store, or cannot be read or
   *     written; the other store is as it was before
   */
  List<RRef> copy(Collection<RRef> rrefs, Path store);
}
