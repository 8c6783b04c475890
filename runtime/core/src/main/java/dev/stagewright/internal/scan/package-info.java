/** Scans of folders: into a manifest to publish them, and against one to verify them. */
@NullMarked
package dev.stagewright.internal.scan;

import org.jspecify.annotations.NullMarked;
