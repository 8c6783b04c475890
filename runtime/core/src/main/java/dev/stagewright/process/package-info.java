/** The processes of this machine, so far as the system tells of them. */
@NullMarked
package dev.stagewright.process;

import org.jspecify.annotations.NullMarked;
