package dev.stagewright.store;

import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.nio.file.Path;

/** The way to what publishing hashes with, for benchmarks. */
public final class TreeHash {
  private TreeHash() {}

  /** Hashes a folder's manifest, and so all files in it. */
  public static Hash of(Path tree) throws IOException {
    return ManifestScan.of(tree).hash();
  }
}
