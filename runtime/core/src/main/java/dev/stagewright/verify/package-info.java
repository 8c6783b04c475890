/** Looks for damage in a whole store, tells how far it is, and goes on where it was stopped. */
@NullMarked
package dev.stagewright.verify;

import org.jspecify.annotations.NullMarked;
