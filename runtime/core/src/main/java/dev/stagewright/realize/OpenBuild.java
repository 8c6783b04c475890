package dev.stagewright.realize;

import java.nio.file.Path;

/**
 * A build that a person runs by hand: the stage's object is filled, its methods wait to be called.
 * While it is open, whoever else realizes the same waits.
 *
 * @param <S> the stage's class
 * @param <R> the type of the realization
 */
public final class OpenBuild<S, R extends Realization> implements AutoCloseable {
  private final S stage;
  private final BuildSite site;

  OpenBuild(S stage, BuildSite site) {
    this.stage = stage;
    this.site = site;
  }

  static <S, R extends Realization> OpenBuild<S, R> begin(
      Realizer realizer, Derivation<R> derivation, Recipe<S, R> recipe) {
    if (realizer.cores() > 0) {
      throw new UnsupportedOperationException("not yet: " + derivation);
    }
    throw new UnsupportedOperationException("not yet: " + recipe);
  }

  /**
   * Gives the stage's object.
   *
   * @return the object, its configuration, inputs and places of outputs filled in
   */
  public S stage() {
    return stage;
  }

  /**
   * Tells where the build takes place.
   *
   * @return its site
   */
  public BuildSite site() {
    return site;
  }

  /**
   * Gives the folder that becomes the realization's.
   *
   * @return an existing, writable folder until the build is committed or closed
   */
  public Path folder() {
    return site.folder();
  }

  /**
   * Publishes what was built.
   *
   * @return the realization
   */
  @SuppressWarnings("DoNotCallSuggester")
  public R commit() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Discards what was built, unless it was committed. */
  @Override
  public void close() {}
}
