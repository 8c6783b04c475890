package dev.stagewright.internal.config;

import dev.stagewright.ref.DRef;

/**
 * What the inputs of a configuration came out as: the same words for inputs that a build cannot
 * tell from each other. Only letters, digits and what else needs no escape in JSON stand in them.
 */
public interface InputResolver {

  /**
   * Tells what a build sees of a derivation of which it takes a file.
   *
   * @param dref the derivation
   * @return a word for the bytes of all that was made
   */
  String files(DRef dref);

  /**
   * Tells what a build sees of a derivation that it takes as a stage's object.
   *
   * @param dref the derivation
   * @return a word for the same, and for the values that it was configured with
   */
  String object(DRef dref);
}
