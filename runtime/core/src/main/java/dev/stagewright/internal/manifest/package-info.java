/** Manifests: the entries of a realization with their checksums. */
@NullMarked
package dev.stagewright.internal.manifest;

import org.jspecify.annotations.NullMarked;
