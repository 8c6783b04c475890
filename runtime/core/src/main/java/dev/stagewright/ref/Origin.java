package dev.stagewright.ref;

/** Anything that has a derivation's name: the bare name itself, or the derivation. */
public interface Origin {

  /**
   * Names the derivation.
   *
   * @return its ref
   */
  DRef dref();
}
