package dev.stagewright.internal.realize;

/**
 * The share of one build in a batch.
 *
 * @param index its index within the batch, from 0
 * @param count the number of builds in the batch
 * @param cores the number of cores it may use
 */
public record BuildSlot(int index, int count, int cores) {}
