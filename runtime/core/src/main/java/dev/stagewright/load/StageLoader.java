package dev.stagewright.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.realize.Derivation;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import java.util.Optional;
import java.util.function.Function;

/** Makes derivations of stages that are known by the names of their classes. */
public final class StageLoader {
  private final ClassLoader classes;
  private final Function<DRef, Optional<StoredStage>> store;

  /**
   * Makes a loader.
   *
   * @param classes where the stages' classes are
   * @param store looks up what is recorded of a derivation, if anything is
   */
  public StageLoader(ClassLoader classes, Function<DRef, Optional<StoredStage>> store) {
    this.classes = classes;
    this.store = store;
  }

  /**
   * Makes a derivation.
   *
   * @param stage the name of the stage's class; a nested one is {@code Outer.Inner} or
   *     {@code Outer$Inner}
   * @param values its configuration: what is not there has its default
   * @return the derivation
   * @throws StageLoadException if there is no such class, or it is no stage
   * @throws ConfigException if it cannot be configured like this
   */
  public Derivation<?> derivation(String stage, ObjectNode values) {
    return new Closure(classes, store).made(stage, values);
  }

  /**
   * Makes a derivation that the store knows once more.
   *
   * @param dref its name
   * @return the derivation; the name itself if the store does not know it, its class is missing, or
   *     the class's code would give another name today
   */
  public Origin derivation(DRef dref) {
    return new Closure(classes, store).named(dref);
  }
}
