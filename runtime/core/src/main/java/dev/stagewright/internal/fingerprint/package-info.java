/**
 * The fingerprints of code: the hash of all that a stage's build can reach in its author's own
 * classes.
 */
@NullMarked
package dev.stagewright.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
