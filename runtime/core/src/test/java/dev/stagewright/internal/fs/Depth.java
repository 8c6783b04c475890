package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** Folders in folders, more of them than a path can name. */
public final class Depth {
  private static final int PIECE = 400;

  private Depth() {}

  /** Makes a folder with so many others in each other, {@code a/a/a/...}, as mkdir and cd do. */
  public static Path make(Path folder, int levels) throws IOException {
    Path below = Files.createDirectories(folder);
    Path done = null;
    for (int rest = levels; rest > 0; rest -= PIECE) {
      Path piece = below.resolve("piece" + rest);
      Path bottom = Files.createDirectories(
          piece.resolve(String.join("/", Collections.nCopies(Math.min(PIECE, rest), "a"))));
      if (done != null) {
        Files.move(done.resolve("a"), bottom.resolve("a"));
        Files.delete(done);
      }
      done = piece;
    }
    if (done != null) {
      Files.move(done.resolve("a"), below.resolve("a"));
      Files.delete(done);
    }
    return below;
  }

  /** The same with something at its bottom, which lies in the folder's {@code bottom} at first. */
  public static Path over(Path folder, int levels, Path bottom) throws IOException {
    Path held = Files.createDirectories(folder.resolve("held"));
    Files.move(bottom, held.resolve("bottom"));
    Path inner = held;
    for (int rest = levels; rest > 0; rest -= PIECE) {
      Path piece = folder.resolve("piece" + rest);
      Path end = Files.createDirectories(
          piece.resolve(String.join("/", Collections.nCopies(Math.min(PIECE, rest), "a"))));
      Files.move(inner, end.resolve("a"));
      inner = piece;
    }
    Files.move(inner, folder.resolve("deep"));
    return folder.resolve("deep");
  }
}
