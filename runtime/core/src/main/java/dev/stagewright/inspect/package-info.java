/**
 * What is in a store, for people and tools: things looked up, described, walked through, measured.
 */
@NullMarked
package dev.stagewright.inspect;

import org.jspecify.annotations.NullMarked;
