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
 * The way of a derivation's documents into the store: flushed, and visible together. Equal names
 * have equal contents here, so that it does not matter whose come first.
 *
 * @param layout the store
 * @param disk the disk under it
 * @param dref the derivation
 */
record DerivationPublisher(StoreLayout layout, Storage disk, DRef dref) {

  /**
   * Takes the documents, sealed, out of a folder in which nothing else lies. The folder itself
   * stays as it was made: who else may add realizations is for the umask. The place of the
   * derivation is flushed with the first realization. Tells whether the store had no folder of that
   * name.
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
      disk.makeFolder(
          layout.derivations()); // for the first one, and not to be looked for each time
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileSystemException e) {
      if (Files.isDirectory(folder)) {
        return false;
      }
      throw e;
    }
  }

  /** The code comes first: a document never names a table that is not there. */
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
