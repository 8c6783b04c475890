package dev.stagewright.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a store knows of a derivation.
 *
 * @param stage the name of the stage's class when it was last built; empty if it came from
 *     elsewhere, without records
 * @param values its configuration as recorded
 */
public record StoredStage(Optional<String> stage, ObjectNode values) {}
