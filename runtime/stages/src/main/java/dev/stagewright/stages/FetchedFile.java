package dev.stagewright.stages;

/**
 * A file that arrived completely.
 *
 * @param size its bytes
 * @param sums the checksums of its bytes
 */
record FetchedFile(long size, Checksums sums) {}
