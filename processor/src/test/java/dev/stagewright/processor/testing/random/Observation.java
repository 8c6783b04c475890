package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Setting;
import java.util.List;

/**
 * One look at what a handle gives.
 *
 * @param name a name for it
 * @param code the expression
 * @param told what must be told of it
 */
record Observation(String name, String code, String told) {

  /** Lists the looks at one field of a stage, whose handles are {@code d0} and {@code r0}. */
  static List<Observation> at(Field field, int stage, String told) {
    Observation planned = new Observation(
        "%s planned %s".formatted(stage, field.name()),
        "d%s.%s()".formatted(stage, field.name()),
        told);
    Observation realized = new Observation(
        "%s realized %s".formatted(stage, field.name()),
        "r%s.%s()".formatted(stage, field.name()),
        told);
    if (field instanceof Setting) {
      return List.of(planned, realized);
    } else if (field instanceof Argument argument) {
      return argument.type().endsWith("Secret") ? List.of() : List.of(planned);
    } else if (field instanceof Input input) {
      return List.of(
          new Observation(
              planned.name(),
              planned.code() + ".equals(" + UserExpressions.given(input) + ")",
              "Boolean true"),
          realized.with(input
              .other()
              .map(location -> UserExpressions.objects(realized.code(), location))
              .orElse(realized.code())));
    }
    return List.of(realized);
  }

  private Observation with(String other) {
    return new Observation(name, other, told);
  }
}
