/** Tools for a whole store: roots, garbage collection, archives and reports. */
@NullMarked
package dev.stagewright.tools;

import org.jspecify.annotations.NullMarked;
