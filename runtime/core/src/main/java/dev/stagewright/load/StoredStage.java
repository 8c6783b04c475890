package dev.stagewright.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a store knows of a derivation.
 *
 * @param stage the name of the stage's class when it was last built
 * @param values its configuration as recorded
 */
public record StoredStage(String stage, ObjectNode values) {}
