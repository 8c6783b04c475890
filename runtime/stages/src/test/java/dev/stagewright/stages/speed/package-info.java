/** The benchmarks of stages and hashing, beside other tools, for the profile {@code benchmark}. */
@NullMarked
package dev.stagewright.stages.speed;

import org.jspecify.annotations.NullMarked;
