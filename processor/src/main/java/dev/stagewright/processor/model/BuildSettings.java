package dev.stagewright.processor.model;

/**
 * The settings of a stage's builds, as annotations give them.
 *
 * @param realizations how many realizations one build makes
 * @param cores how many cores the first {@code @Build} method can make use of; 0 for all
 * @param timeout how long that method may take, as written, or an empty text
 * @param retries how often that method is tried again
 */
public record BuildSettings(int realizations, int cores, String timeout, int retries) {}
