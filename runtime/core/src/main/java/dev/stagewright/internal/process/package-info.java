/** The processes of this machine, as the system lists them. */
@NullMarked
package dev.stagewright.internal.process;

import org.jspecify.annotations.NullMarked;
