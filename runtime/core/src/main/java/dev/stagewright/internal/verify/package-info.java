/** Verification: the search for damage in a whole store, which goes on where it was stopped. */
@NullMarked
package dev.stagewright.internal.verify;

import org.jspecify.annotations.NullMarked;
