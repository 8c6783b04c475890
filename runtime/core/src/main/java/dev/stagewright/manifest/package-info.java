/** What a realization holds, entry by entry, as the document beside it says. */
@NullMarked
package dev.stagewright.manifest;

import org.jspecify.annotations.NullMarked;
