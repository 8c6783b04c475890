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
 * Writes of this process that may reach a result after its build has ended. An unclosed stream, and
 * a mapping, which only the garbage collector ends, are common and mostly harmless, so they are no
 * failure; but a thread may use them.
 *
 * @param files the files of the build
 * @param mayComeFromThreads whether the build may have left a thread
 * @param open the open files of this process
 */
record LateWrites(Path files, boolean mayComeFromThreads, OpenFiles open) {

  /**
   * Replaces the affected files of the result by copies, so that late writes go to the old ones.
   */
  void divert() throws IOException {
    for (Path file : reachable()) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isReadable(file)) {
          FilePermissions.makeReadOnly(file); // closed by the build, opened here
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
    } catch (IOException e) { // other systems do not report it
      return mayComeFromThreads ? all() : List.of();
    }
  }

  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    FileTrees.inPieces(files, all::addAll);
    return all;
  }
}
