/** How results came to be: what tells two apart, why one was built, what it was built from. */
@NullMarked
package dev.stagewright.explain;

import org.jspecify.annotations.NullMarked;
