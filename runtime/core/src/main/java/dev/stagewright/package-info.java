/** The annotations that make a class a stage, and the store that realizes stages. */
@NullMarked
package dev.stagewright;

import org.jspecify.annotations.NullMarked;
