/**
 * Finds what is generated for stages by the names of their classes: the only reflection there is.
 */
@NullMarked
package dev.stagewright.load;

import org.jspecify.annotations.NullMarked;
