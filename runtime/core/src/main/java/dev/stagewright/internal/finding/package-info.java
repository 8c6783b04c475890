/** Findings: damage in a store, reported and never thrown. */
@NullMarked
package dev.stagewright.internal.finding;

import org.jspecify.annotations.NullMarked;
