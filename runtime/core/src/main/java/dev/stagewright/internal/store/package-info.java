/** The store on disk: its locks, its records, and the publication of builds. */
@NullMarked
package dev.stagewright.internal.store;

import org.jspecify.annotations.NullMarked;
