package dev.stagewright.internal.verify;

/**
 * How far a verification has come.
 *
 * @param done how many realizations were looked at, in this run or the one that it goes on with
 * @param total how many there are
 * @param bytes how many bytes of their files were read in this run
 */
public record VerifyProgress(int done, int total, long bytes) {}
