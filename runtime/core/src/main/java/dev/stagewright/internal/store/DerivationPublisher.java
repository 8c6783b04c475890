package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A publisher of the documents of one derivation: flushed, then visible together. Equal names have
 * equal contents here, so concurrent publishers need no order.
 *
 * @param layout the store
 * @param disk the disk under it
 * @param dref the derivation
 */
record DerivationPublisher(StoreLayout layout, Storage disk, DRef dref) {

  /**
   * Publishes the sealed documents of a folder that contains nothing else. The folder keeps its
   * mode: the umask decides who else may add realizations. The place of the derivation is flushed
   * with the first realization. Returns true if the store had no folder of that name.
   */
  boolean publish(Path draft) throws IOException {
    Path folder = layout.derivation(dref);
    disk.flushTree(draft);
    disk.passed(SyncPoint.DERIVATION_DRAFTED);
    boolean isNew = isNew(draft, folder);
    if (!isNew) {
      mend(draft, folder);
      disk.flush(List.of(folder));
    }
    disk.passed(SyncPoint.DERIVATION_VISIBLE);
    return isNew;
  }

  private boolean isNew(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      disk.makeFolder(layout.derivations()); // created once here, not looked for by each build
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileSystemException e) {
      if (Files.isDirectory(folder)) {
        return false;
      }
      throw e;
    }
  }

  /** Adds missing documents. The code table comes first: a document never names a missing table. */
  private static void mend(Path draft, Path folder) throws IOException {
    for (String name : List.of(StoreLayout.CODE, StoreLayout.DERIVATION)) {
      Path document = draft.resolve(name);
      if (Files.exists(document)) {
        Files.move(
            document,
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    FileTrees.delete(draft);
  }
}
