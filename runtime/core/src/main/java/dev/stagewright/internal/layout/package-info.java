/** The folders of derivations and realizations, and the form of their documents. */
@NullMarked
package dev.stagewright.internal.layout;

import org.jspecify.annotations.NullMarked;
