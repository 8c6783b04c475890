/**
 * Configuration as generated code names it: codecs, fields, constraints, and what is wrong with
 * them.
 */
@NullMarked
package dev.stagewright.config;

import org.jspecify.annotations.NullMarked;
