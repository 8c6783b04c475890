/**
 * What is done to files and folders, whatever they are for: sealed, measured, told apart, deleted.
 */
@NullMarked
package dev.stagewright.file;

import org.jspecify.annotations.NullMarked;
