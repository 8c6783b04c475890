package dev.stagewright.internal.inspect;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;

/** What a store has names for. */
public sealed interface NamedRef {

  /**
   * Names the derivation.
   *
   * @return the derivation itself, or the one that the realization is a result of
   */
  DRef dref();

  /**
   * Gives the hash that comes first in the name.
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
