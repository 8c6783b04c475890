package dev.stagewright.internal.realize;

/**
 * What one build has of a go that makes several realizations.
 *
 * @param index which of them it makes, from 0
 * @param count how many there are
 * @param cores how many cores it may use
 */
public record BuildSlot(int index, int count, int cores) {}
