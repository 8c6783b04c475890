/** The realize algorithm: a plan in dependency order, each part reused or built once. */
@NullMarked
package dev.stagewright.internal.realize;

import org.jspecify.annotations.NullMarked;
