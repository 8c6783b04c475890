package dev.stagewright.internal.verify;

/**
 * The progress of a verification.
 *
 * @param done the number of realizations verified, including those of the run it continues
 * @param total the number of realizations
 * @param bytes the number of bytes of their files read in this run
 */
public record VerifyProgress(int done, int total, long bytes) {}
