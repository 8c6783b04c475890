/** Configuration as generated code names it: codecs, fields, constraints, and exceptions. */
@NullMarked
package dev.stagewright.config;

import org.jspecify.annotations.NullMarked;
