package dev.stagewright;

/**
 * A build that replaces the method which a stage marks with {@link Build}, for tests of the stages
 * downstream.
 *
 * @param <S> the stage's class
 */
@FunctionalInterface
public interface BuildFunction<S> {

  /**
   * Runs the build.
   *
   * @param stage the stage's object, filled as for its own method
   * @param build the context of the build
   * @throws Exception whatever goes wrong
   */
  void build(S stage, BuildContext build) throws Exception;
}
