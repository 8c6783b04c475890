/** The rules that a stage must obey, and the problems that they find, as values. */
@NullMarked
package dev.stagewright.processor.validate;

import org.jspecify.annotations.NullMarked;
