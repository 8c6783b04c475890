package dev.stagewright.internal.realize;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.Hash;
import java.util.Optional;

/**
 * What a build is built from.
 *
 * @param context the realizations of its dependencies
 * @param resolved a hash that it shares with builds which cannot come out differently; empty if
 *     nobody can tell
 */
public record BuildKey(Context context, Optional<Hash> resolved) {}
