package dev.stagewright.internal.realize;

import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.fs.PrivateCopies;
import dev.stagewright.internal.process.OpenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What this very process may write to a result after its build has ended. A stream that is never
 * closed, and a mapping, which only the garbage collector ends, are common and mostly harmless, so
 * that they are no failure; but a thread may have them.
 *
 * @param files what the build has written
 * @param mayComeFromThreads whether the build may have left a thread, so far as is known
 * @param open what this process has open
 */
record LateWrites(Path files, boolean mayComeFromThreads, OpenFiles open) {

  /** Leads them to where nobody looks: the result gets copies of the files that they go to. */
  void divert() throws IOException {
    for (Path file : reachable()) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isReadable(file)) {
          FilePermissions.makeReadOnly(file); // it was the build's to shut it, and is ours to open
        }
        PrivateCopies.replace(file);
      }
    }
  }

  private List<Path> reachable() throws IOException {
    try {
      Path place = Path.of(files.toRealPath().toString());
      return open.writableIn(place).stream()
          .map(file -> files.resolve(place.relativize(file).toString()))
          .toList();
    } catch (IOException e) { // other systems do not tell
      return mayComeFromThreads ? all() : List.of();
    }
  }

  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    FileTrees.inPieces(files, all::addAll);
    return all;
  }
}
