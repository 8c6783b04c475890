/** The texts of URLs and words that stages and their completions share. */
@NullMarked
package dev.stagewright.stages.internal;

import org.jspecify.annotations.NullMarked;
