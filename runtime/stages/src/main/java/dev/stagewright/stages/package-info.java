/**
 * Stages that bring single files into a store: fetched, copied from this machine, or written down.
 */
@NullMarked
package dev.stagewright.stages;

import org.jspecify.annotations.NullMarked;
