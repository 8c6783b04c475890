/** What is kept in a store, and what may go: roots, garbage collection, removal. */
@NullMarked
package dev.stagewright.collect;

import org.jspecify.annotations.NullMarked;
