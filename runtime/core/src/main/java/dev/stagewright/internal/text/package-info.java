/** Words in messages: quantities, spelling suggestions, and texts that UTF-8 can carry. */
@NullMarked
package dev.stagewright.internal.text;

import org.jspecify.annotations.NullMarked;
