/** Where derivations and realizations lie, and what form the documents in their folders have. */
@NullMarked
package dev.stagewright.layout;

import org.jspecify.annotations.NullMarked;
