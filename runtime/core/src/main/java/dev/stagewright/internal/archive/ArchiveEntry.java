package dev.stagewright.internal.archive;

import dev.stagewright.ref.Hash;
import java.nio.file.Path;

/**
 * A file of a derivation or a realization to be transferred.
 *
 * @param path the path in any store, with {@code /} between segments
 * @param file the path in this store
 * @param hash the expected hash of its bytes
 */
record ArchiveEntry(String path, Path file, Hash hash) {}
