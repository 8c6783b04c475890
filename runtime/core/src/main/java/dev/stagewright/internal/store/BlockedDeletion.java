package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.DeletionResult;
import dev.stagewright.internal.fs.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletion of something that is in the way. A file or folder that cannot be deleted, such as one of
 * another user, is moved aside, where the next garbage collection tries again and reports it.
 */
final class BlockedDeletion {
  private static final Logger LOG = LoggerFactory.getLogger(BlockedDeletion.class);
  private static final String ASIDE = ".left-";

  private BlockedDeletion() {}

  /** Clears a place, which may be empty. */
  static void of(Path place) throws IOException {
    DeletionResult deletion = FileTrees.deleteAsFarAsPossible(place);
    if (!deletion.left().isEmpty()) {
      Path aside = place.resolveSibling(ASIDE + UUID.randomUUID());
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
      LOG.warn(
          "Cannot delete {}; it lies in {} until a garbage collection", deletion.left(), aside);
    }
  }
}
