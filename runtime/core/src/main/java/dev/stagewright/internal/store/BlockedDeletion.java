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
 * The end of what is in the way: it is deleted, and what cannot be, as the folder of another user,
 * is moved aside, so that it blocks nothing. The next garbage collection tries again, and tells.
 */
final class BlockedDeletion {
  private static final Logger LOG = LoggerFactory.getLogger(BlockedDeletion.class);
  private static final String ASIDE = ".left-";

  private BlockedDeletion() {}

  /** Nothing is at the place afterwards; nothing happens if nothing was. */
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
