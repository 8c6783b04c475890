package dev.stagewright.stages;

/**
 * A file that has arrived completely.
 *
 * @param size its bytes
 * @param sums what they add up to
 */
record FetchedFile(long size, Checksums sums) {}
