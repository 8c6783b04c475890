/**
 * What a stage and a hash cost, beside what the same costs elsewhere: for the profile
 * {@code benchmark}.
 */
@NullMarked
package dev.stagewright.stages.speed;

import org.jspecify.annotations.NullMarked;
