package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.TypeFault;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A type at fault, and the field that has it, perhaps deep inside.
 *
 * @param stage the stage
 * @param field the field
 * @param role what the field is for
 * @param fault what is wrong
 * @param report where to tell
 */
record TypeProblem(
    StageModel stage, VariableElement field, Role role, TypeFault fault, ProblemReport report) {

  /** The purpose of a field. */
  enum Role {
    CONFIG("configuration"),
    ARGUMENT("an argument"),
    OUTPUT("an output value");

    private final String words;

    Role(String words) {
      this.words = words;
    }
  }

  TypeMirror type() {
    return fault.culprit();
  }

  /** Blames the field; the clause may name the type as {@code %s}. */
  ProblemBuilder error(String code, String clause) {
    return report
        .error(code)
        .at(field)
        .says(
            "%s cannot be %s: %s.",
            MessageNames.of(field.asType()), role.words, clause.formatted(name()));
  }

  private String name() {
    String name = MessageNames.of(type());
    if (!fault.path().isEmpty()) {
      return "%s of its component %s".formatted(name, String.join(".", fault.path()));
    }
    return name.equals(MessageNames.of(field.asType())) ? "it" : name;
  }
}
