/** Work on a whole store: what is kept, what is deleted, and how results travel. */
@NullMarked
package dev.stagewright.tools;

import org.jspecify.annotations.NullMarked;
