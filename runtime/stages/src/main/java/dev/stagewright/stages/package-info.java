/** Stages that come with Stagewright, written with the annotations everyone uses. */
@NullMarked
package dev.stagewright.stages;

import org.jspecify.annotations.NullMarked;
