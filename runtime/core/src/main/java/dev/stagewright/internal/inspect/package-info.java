/** Look-ups: names resolved, results listed, described, walked through and measured. */
@NullMarked
package dev.stagewright.internal.inspect;

import org.jspecify.annotations.NullMarked;
