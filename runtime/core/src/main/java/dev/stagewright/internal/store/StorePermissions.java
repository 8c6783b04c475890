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
 * Who may write to a store: whoever may can put in what nobody built, under a name that is right,
 * and is believed by all who use it. So not everybody may.
 */
final class StorePermissions {
  private StorePermissions() {}

  /** Makes a store's folder, if it is missing, that is not everybody's whatever the umask. */
  static Path makeRoot(Path root) throws IOException {
    if (Files.exists(root)) {
      return root;
    }
    Files.createDirectories(root);
    PosixFileAttributeView posix = posix(root);
    if (posix != null) {
      Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
      permissions.addAll(posix.readAttributes().permissions());
      // To set them takes more away than they tell: folders of a group lose it to whoever made
      // them.
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
          "Everybody on this machine may write to %s, and so put in what nobody built: take that away (chmod -R o-w), or choose a folder inside of it"
              .formatted(root));
    }
  }

  private static @Nullable PosixFileAttributeView posix(Path root) {
    return Files.getFileAttributeView(root, PosixFileAttributeView.class);
  }
}
