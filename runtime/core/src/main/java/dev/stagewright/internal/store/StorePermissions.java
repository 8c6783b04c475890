package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of a store. A world-writable store is refused: anyone could plant a forged result
 * under a valid name.
 */
final class StorePermissions {
  private StorePermissions() {}

  /** Creates a store's folder if it is missing, not world-writable whatever the umask. */
  static Path makeRoot(Path root) throws IOException {
    if (Files.exists(root)) {
      return root;
    }
    Files.createDirectories(root);
    PosixFileAttributeView posix = posix(root);
    if (posix != null) {
      Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
      permissions.addAll(posix.readAttributes().permissions());
      // Only if needed: setting permissions clears a set-group-id bit for an owner outside of the
      // group.
      if (permissions.remove(PosixFilePermission.OTHERS_WRITE)) {
        posix.setPermissions(permissions);
      }
    }
    return root;
  }

  static void check(Path root) throws IOException {
    PosixFileAttributeView posix = posix(root);
    if (posix != null
        && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new StoreException(
          "Every user of this machine may write to %s, and so plant a forged result: take that away (chmod -R o-w), or choose a folder inside of it"
              .formatted(root));
    }
  }

  private static @Nullable PosixFileAttributeView posix(Path root) {
    return Files.getFileAttributeView(root, PosixFileAttributeView.class);
  }
}
