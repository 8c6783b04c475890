/** What a store has, remembered in one file, so that nobody needs to look at the disk. */
@NullMarked
package dev.stagewright.index;

import org.jspecify.annotations.NullMarked;
