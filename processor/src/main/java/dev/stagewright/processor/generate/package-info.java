/** Generators that turn a model into the source of its typed API, one for each generated class. */
@NullMarked
package dev.stagewright.processor.generate;

import org.jspecify.annotations.NullMarked;
