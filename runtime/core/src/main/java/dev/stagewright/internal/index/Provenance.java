package dev.stagewright.internal.index;

import dev.stagewright.ref.Hash;
import java.util.Optional;

/**
 * The origin and the result of a realization.
 *
 * @param resolved a hash shared by builds that must have the same result; empty if unknown
 * @param manifest the hash of its manifest
 */
public record Provenance(Optional<Hash> resolved, Hash manifest) {}
