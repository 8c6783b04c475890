package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A copy of the files of a realization that shares their bytes: hard links, or copies where links
 * are impossible.
 *
 * @param from the files of a realization
 * @param to an empty folder
 */
record HardLinkTree(Path from, Path to) {

  /** Links the files of a manifest. Folders are sealed here; files already are. */
  void adopt(Manifest manifest) throws IOException {
    List<Path> folders = new ArrayList<>(List.of(to));
    for (ManifestEntry entry : manifest.entries()) {
      Path place = to.resolve(entry.path());
      if (entry instanceof ManifestEntry.Directory) {
        folders.add(Files.createDirectory(place));
      } else if (entry instanceof ManifestEntry.Link link) {
        Files.createSymbolicLink(place, to.getFileSystem().getPath(link.target()));
      } else if (entry instanceof ManifestEntry.File file) {
        adopt(file, place);
      }
    }
    Collections.reverse(folders);
    for (Path folder : folders) {
      FilePermissions.sealFolder(folder);
    }
  }

  private void adopt(ManifestEntry.File file, Path place) throws IOException {
    Path original = from.resolve(file.path());
    try {
      Files.createLink(place, original);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(original, place, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
