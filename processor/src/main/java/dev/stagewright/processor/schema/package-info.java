/** JSON Schemas of the configuration of stages, for editors. */
@NullMarked
package dev.stagewright.processor.schema;

import org.jspecify.annotations.NullMarked;
