package dev.stagewright.processor.model;

import dev.stagewright.processor.demand.ConstraintCheck;
import dev.stagewright.processor.demand.JakartaConstraints;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * A Jakarta Validation annotation on a config field.
 *
 * @param annotation the annotation
 * @param name its simple name, such as {@code Min}
 * @param values its members, defaults included
 * @param message the author's own message, if there is one
 */
public record Constraint(
    AnnotationMirror annotation,
    String name,
    Map<String, Object> values,
    Optional<String> message) {

  /**
   * Reads a member.
   *
   * @param member its name
   * @param type its type
   * @param <T> its type
   * @return its value
   */
  public <T> T value(String member, Class<T> type) {
    return Objects.requireNonNull(type.cast(values.get(member)));
  }

  /**
   * Tells what the constraint demands, once no rule has found anything wrong with it.
   *
   * @return the demand; nothing if no configuration can break it
   */
  public Optional<ConstraintCheck> demand() {
    return JakartaConstraints.demand(name, values);
  }
}
