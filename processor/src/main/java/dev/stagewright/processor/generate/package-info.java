/** From a model to the source of its typed API, one generator for each generated class. */
@NullMarked
package dev.stagewright.processor.generate;

import org.jspecify.annotations.NullMarked;
