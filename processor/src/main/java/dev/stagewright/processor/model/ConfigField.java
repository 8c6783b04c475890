package dev.stagewright.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A {@code @Config} or {@code @Argument} field.
 *
 * @param element the field
 * @param type its type
 * @param markedRequired whether the annotation says so
 * @param constraints the Jakarta Validation annotations on it
 * @param doc the text of its Javadoc, or an empty one
 */
public record ConfigField(
    VariableElement element,
    ConfigType type,
    boolean markedRequired,
    List<Constraint> constraints,
    String doc) {

  /**
   * Names the field.
   *
   * @return its name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Tells whether the builder insists on a value: an input has no default, unless none is one.
   *
   * @return true if it does
   */
  public boolean isRequired() {
    return markedRequired
        || type instanceof ConfigType.PathInput
        || type instanceof ConfigType.StageInput;
  }

  /**
   * Tells whether the field refers to other stages, alone or in a container.
   *
   * @return true if it does
   */
  public boolean isInput() {
    return held() instanceof ConfigType.PathInput || held() instanceof ConfigType.StageInput;
  }

  /**
   * Names the stage that the field refers to, alone or in a container.
   *
   * @return the stage; empty if it is anything else
   */
  public Optional<StageNames> stage() {
    return held() instanceof ConfigType.StageInput input
        ? Optional.of(input.names())
        : Optional.empty();
  }

  private ConfigType held() {
    return type instanceof ConfigType.Container container ? container.element() : type;
  }
}
