package dev.stagewright.realize;

/**
 * What one build has of a go that makes several realizations.
 *
 * @param index which of them it makes, from 0
 * @param count how many there are
 * @param cores how many cores it may use
 */
record BuildSlot(int index, int count, int cores) {}
