/** Describes the JSON of a stage's configuration as a JSON Schema, for editors. */
@NullMarked
package dev.stagewright.processor.schema;

import org.jspecify.annotations.NullMarked;
