/** What is wrong in a store: found in one place after the other, and told, never thrown. */
@NullMarked
package dev.stagewright.finding;

import org.jspecify.annotations.NullMarked;
