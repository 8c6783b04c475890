package dev.stagewright.config;

import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.ref.StageName;

/** A stage class and the content of its annotation. */
public interface StageType {

  /**
   * Returns the type of a stage that is identified by its code.
   *
   * @param name the stage's name
   * @param stage the annotated class
   * @param tracks the classes whose code counts as well
   * @return the type
   */
  static StageType of(String name, Class<?> stage, Class<?>... tracks) {
    return AnnotatedStage.of(name, stage, tracks);
  }

  /**
   * Returns the type of a stage that is identified by a version and the name of its class.
   *
   * @param name the stage's name
   * @param stage the annotated class
   * @param version the author's version; not empty
   * @return the type
   */
  static StageType versioned(String name, Class<?> stage, String version) {
    return AnnotatedStage.versioned(name, stage, version);
  }

  /**
   * Returns the same stage with the name that its class had when it was first built.
   *
   * @param binaryName the name that counts instead of the class's own; not empty
   * @return the type
   * @throws ConfigException if the name is empty
   */
  StageType movedFrom(String binaryName);

  /**
   * Returns the same stage with another body, whose name replaces the code in its identity.
   *
   * @param body the name of the body; not empty
   * @return the type
   * @throws ConfigException if the name is empty
   */
  StageType building(String body);

  /**
   * Returns the stage's name.
   *
   * @return the name
   */
  StageName name();

  /**
   * Returns the annotated class.
   *
   * @return the class
   */
  Class<?> stage();

  /**
   * Returns the name of the class that counts for the stage's identity.
   *
   * @return the class's binary name, or the one that it had before it moved
   */
  String className();
}
