/** What users import: the annotations that make a class a stage, and the store that realizes it. */
@NullMarked
package dev.stagewright;

import org.jspecify.annotations.NullMarked;
