/** Reads what lies on disk: into a manifest to publish it, and against one to verify it. */
@NullMarked
package dev.stagewright.scan;

import org.jspecify.annotations.NullMarked;
