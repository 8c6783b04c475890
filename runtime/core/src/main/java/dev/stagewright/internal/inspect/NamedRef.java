package dev.stagewright.internal.inspect;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;

/** A derivation or realization of a store. */
public sealed interface NamedRef {

  /**
   * Returns the derivation: itself, or that of the realization.
   *
   * @return the derivation
   */
  DRef dref();

  /**
   * Returns the first hash of the name.
   *
   * @return the hash
   */
  Hash hash();

  /**
   * A derivation.
   *
   * @param dref its name
   */
  record Derivation(DRef dref) implements NamedRef {
    @Override
    public Hash hash() {
      return dref.hash();
    }

    @Override
    public String toString() {
      return dref.toString();
    }
  }

  /**
   * A realization.
   *
   * @param rref its name
   */
  record Realization(RRef rref) implements NamedRef {
    @Override
    public DRef dref() {
      return rref.dref();
    }

    @Override
    public Hash hash() {
      return rref.hash();
    }

    @Override
    public String toString() {
      return rref.toString();
    }
  }
}
