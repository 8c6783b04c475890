/**
 * The realizing of derivations as its callers see it: plans, decisions, events, results, and
 * failures.
 */
@NullMarked
package dev.stagewright.build;

import org.jspecify.annotations.NullMarked;
