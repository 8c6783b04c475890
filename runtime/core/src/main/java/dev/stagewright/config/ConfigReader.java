package dev.stagewright.config;

/**
 * A configuration in JSON, read field by field, as the store recorded it or as it was written by
 * hand. Generated code passes it on; all its faults are reported at once.
 */
public interface ConfigReader extends FieldVisitor {}
