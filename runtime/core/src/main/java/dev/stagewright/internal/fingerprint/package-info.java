/** Code fingerprints: the hash of what a stage's build can reach in its author's own classes. */
@NullMarked
package dev.stagewright.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
