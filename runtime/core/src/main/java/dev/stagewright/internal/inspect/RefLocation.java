package dev.stagewright.internal.inspect;

import dev.stagewright.ref.RelativePath;
import java.util.Optional;

/**
 * What {@code REF} or {@code REF/path} names.
 *
 * @param entry the derivation or realization
 * @param path where in its files; empty for the whole
 */
public record RefLocation(NamedRef entry, Optional<RelativePath> path) {}
