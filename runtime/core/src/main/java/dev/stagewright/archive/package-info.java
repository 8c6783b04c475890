/**
 * Carries closures from store to store, through one file or directly, and believes nothing on the
 * way in.
 */
@NullMarked
package dev.stagewright.archive;

import org.jspecify.annotations.NullMarked;
