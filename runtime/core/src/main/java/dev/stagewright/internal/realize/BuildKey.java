package dev.stagewright.internal.realize;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.Hash;
import java.util.Optional;

/**
 * The inputs that a build is identified by.
 *
 * @param context the realizations of its dependencies
 * @param resolved a hash shared by builds that must have the same result; empty if unknown
 */
public record BuildKey(Context context, Optional<Hash> resolved) {}
