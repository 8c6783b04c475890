package dev.stagewright.internal.archive;

import dev.stagewright.ref.Hash;
import java.nio.file.Path;

/**
 * A file that belongs to a derivation or a realization and goes wherever it goes.
 *
 * @param path where it lies in any store, with {@code /} between segments
 * @param file where it lies in this one
 * @param hash the hash that its bytes must have
 */
record ArchiveEntry(String path, Path file, Hash hash) {}
