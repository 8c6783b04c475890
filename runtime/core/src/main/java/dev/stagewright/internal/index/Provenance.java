package dev.stagewright.internal.index;

import dev.stagewright.ref.Hash;
import java.util.Optional;

/**
 * What work a realization came from, and what it came out as.
 *
 * @param resolved a hash that it shares with whatever would come out the same; empty if unknown
 * @param manifest the hash of its manifest
 */
public record Provenance(Optional<Hash> resolved, Hash manifest) {}
