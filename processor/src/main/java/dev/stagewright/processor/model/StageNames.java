package dev.stagewright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A stage's class and the classes that are generated for it.
 *
 * @param stage the annotated class
 */
public record StageNames(ClassName stage) {

  /**
   * Names the class that starts configurations.
   *
   * @return {@code XStage}
   */
  public ClassName entry() {
    return sibling("Stage");
  }

  /**
   * Names the builder.
   *
   * @return {@code XStage.Builder}
   */
  public ClassName builder() {
    return entry().nestedClass("Builder");
  }

  /**
   * Names the class of derivations.
   *
   * @return {@code XDRef}
   */
  public ClassName dref() {
    return sibling("DRef");
  }

  /**
   * Names the class of realizations.
   *
   * @return {@code XRRef}
   */
  public ClassName rref() {
    return sibling("RRef");
  }

  /**
   * Names all classes that are generated.
   *
   * @return them in the order in which they are written
   */
  public List<ClassName> generated() {
    return List.of(entry(), dref(), rref());
  }

  /**
   * Names the resource with the schema of configurations. All lie in one folder, where they refer
   * to each other by their names alone; in {@code META-INF}, no module keeps it to itself, as it
   * would what lies in a package.
   *
   * @return its path in the jar
   */
  public String schema() {
    return "META-INF/stagewright/" + schemaFile();
  }

  /**
   * Names the file of the schema.
   *
   * @return the last segment of its path
   */
  public String schemaFile() {
    return stage.canonicalName() + ".schema.json";
  }

  /**
   * Returns the name of a class beside the stage. A nested stage {@code Outer.Inner} has
   * {@code Outer_InnerStage}: all are top-level classes.
   */
  private ClassName sibling(String suffix) {
    return ClassName.get(stage.packageName(), String.join("_", stage.simpleNames()) + suffix);
  }
}
