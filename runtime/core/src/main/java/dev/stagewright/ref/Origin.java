package dev.stagewright.ref;

/** An object that has a derivation's name: the bare name itself, or the derivation. */
public interface Origin {

  /**
   * Returns the name of the derivation.
   *
   * @return its ref
   */
  DRef dref();
}
