package dev.stagewright.internal.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A recorded build of a realization.
 *
 * @param record when, where and how it was built
 * @param log the build's log, if it wrote one that still exists
 */
public record RecordedBuild(BuildRecord record, Optional<Path> log) {}
