/** The loading of generated classes by the names of their stages, the only use of reflection. */
@NullMarked
package dev.stagewright.internal.load;

import org.jspecify.annotations.NullMarked;
