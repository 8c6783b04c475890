/** The store on disk: what lies where, how a build becomes a realization, and who may build. */
@NullMarked
package dev.stagewright.store;

import org.jspecify.annotations.NullMarked;
