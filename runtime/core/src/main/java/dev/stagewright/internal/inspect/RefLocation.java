package dev.stagewright.internal.inspect;

import dev.stagewright.ref.RelativePath;
import java.util.Optional;

/**
 * The target of {@code REF} or {@code REF/path}.
 *
 * @param entry the derivation or realization
 * @param path the path in its files; empty for the whole
 */
public record RefLocation(NamedRef entry, Optional<RelativePath> path) {}
