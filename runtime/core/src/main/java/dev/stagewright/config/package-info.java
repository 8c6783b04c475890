/**
 * Configuration as data: codecs between Java values and JSON, its canonical text, and the hash that
 * names a derivation.
 */
@NullMarked
package dev.stagewright.config;

import org.jspecify.annotations.NullMarked;
