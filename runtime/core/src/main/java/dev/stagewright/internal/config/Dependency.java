package dev.stagewright.internal.config;

import dev.stagewright.ref.Origin;

/**
 * A derivation that a configuration refers to.
 *
 * @param origin the derivation, or its bare name where it was read from a text
 * @param many whether several of its realizations may be taken: it stands in a list
 */
public record Dependency(Origin origin, boolean many) {}
