package dev.stagewright;

/**
 * Builds in place of the method that a stage marks with {@link Build}: for tests of what is built
 * from it.
 *
 * @param <S> the stage's class
 */
@FunctionalInterface
public interface BuildFunction<S> {

  /**
   * Builds.
   *
   * @param stage the stage's object, filled as for its own method
   * @param build what it may ask of its surroundings and tell them
   * @throws Exception whatever goes wrong
   */
  void build(S stage, BuildContext build) throws Exception;
}
