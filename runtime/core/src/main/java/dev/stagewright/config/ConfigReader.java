package dev.stagewright.config;

/**
 * A configuration in JSON, field by field: as the store recorded it, or as it was written by hand.
 * Generated code passes it on; what is wrong in it is told all at once.
 */
public interface ConfigReader extends FieldVisitor {}
