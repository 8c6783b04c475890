package dev.stagewright.store;

import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where realizations come from on their way into a store. Nothing that it gives is believed.
 *
 * <p>What is opened, and in which order, follows from what came before: for each derivation its
 * document and the table of its code, if it has one; for each realization its document, context and
 * manifest, and then the files that the manifest lists, in that order.
 */
public interface Source {

  /**
   * Gives what lies in one store to another.
   *
   * @param store the store
   * @return its files, with the records of builds
   */
  static Source of(StoreFolder store) {
    return new FolderSource(store.layout());
  }

  /**
   * Names the source in messages.
   *
   * @return its place
   */
  Path place();

  /**
   * Opens a file.
   *
   * @param path where it would lie in a store, with {@code /} between segments
   * @return its bytes
   * @throws IOException if there is no such file
   */
  InputStream open(String path) throws IOException;

  /**
   * Lists the records of builds, and logs, that should come along.
   *
   * @param rref the realization
   * @return their files, which bear the times of builds
   */
  default List<Path> records(RRef rref) {
    return List.of();
  }
}
