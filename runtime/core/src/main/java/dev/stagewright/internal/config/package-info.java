/** The engine of configuration: reading, canonical JSON, and the document that is hashed. */
@NullMarked
package dev.stagewright.internal.config;

import org.jspecify.annotations.NullMarked;
