package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder for damaged parts of a store, kept as evidence and never deleted here.
 *
 * @param layout the store
 * @param disk the disk under it
 */
record QuarantineFolder(StoreLayout layout, Storage disk) {

  Path realization(RRef rref) throws IOException {
    Path evidence = free(rref, RealizationDirectory.lastBuilt(layout, rref));
    Path hidden = layout.outgoing(rref);
    BlockedDeletion.of(hidden);
    Files.move(layout.realization(rref), hidden, StandardCopyOption.ATOMIC_MOVE);
    disk.passed(SyncPoint.DAMAGED_HIDDEN);
    Files.createDirectories(layout.failed());
    try {
      move(hidden, evidence);
    } catch (IOException e) {
      // Such as another user's folder: it stays available to a user who may move it.
      Files.move(hidden, layout.realization(rref), StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    disk.passed(SyncPoint.DAMAGED_SET_ASIDE);
    return evidence;
  }

  /** Returns a free place. An imported realization has no build time of its own. */
  private Path free(RRef rref, BuildTimestamp time) {
    Path evidence = layout.damaged(rref, time);
    return Files.exists(evidence) ? free(rref, time.orAfter(time)) : evidence;
  }

  Path place(Path place, BuildTimestamp time) throws IOException {
    Path evidence = layout.damaged(time).root().resolve(layout.root().relativize(place));
    if (Files.exists(evidence)) {
      return place(place, time.orAfter(time));
    }
    Files.createDirectories(evidence.resolveSibling(""));
    for (Path file : together(place)) {
      move(file, evidence.resolveSibling(file.getFileName()));
    }
    return evidence;
  }

  private static List<Path> together(Path place) {
    List<String> names = BuildRecords.together(place.getFileName().toString());
    return names.size() == 1
        ? List.of(place)
        : names.stream()
            .map(place::resolveSibling)
            .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
            .toList();
  }

  /** Moves a folder, made writable first: otherwise it cannot change its parent. */
  private static Path move(Path from, Path to) throws IOException {
    if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      FilePermissions.makeWritable(from);
    }
    return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
