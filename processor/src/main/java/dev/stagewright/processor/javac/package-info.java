/**
 * Checks that javac alone can make: constants that constraints refuse, and bodies that are surely
 * wrong.
 */
@NullMarked
package dev.stagewright.processor.javac;

import org.jspecify.annotations.NullMarked;
