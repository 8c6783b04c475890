package dev.stagewright.internal.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A build that led to a realization.
 *
 * @param record when, where and how it was built
 * @param log what the build wrote to its log, if it did and the log is still there
 */
public record RecordedBuild(BuildRecord record, Optional<Path> log) {}
