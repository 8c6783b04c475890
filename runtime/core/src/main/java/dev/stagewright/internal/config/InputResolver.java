package dev.stagewright.internal.config;

import dev.stagewright.ref.DRef;

/**
 * The results of the inputs of a configuration: equal words for inputs that a build cannot tell
 * apart. The words consist of letters, digits and other characters that need no escape in JSON.
 */
public interface InputResolver {

  /**
   * Returns what a build sees of a derivation of which it takes a file.
   *
   * @param dref the derivation
   * @return a word for the bytes of the whole result
   */
  String files(DRef dref);

  /**
   * Returns what a build sees of a derivation that it takes as a stage's object.
   *
   * @param dref the derivation
   * @return a word for the same, and for the values of its configuration
   */
  String object(DRef dref);
}
