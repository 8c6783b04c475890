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
record Look(String name, String code, String told) {

  /** Lists the looks at one field of a stage, whose handles are {@code d0} and {@code r0}. */
  static List<Look> at(Field field, int stage, String told) {
    Look planned = new Look(
        "%s planned %s".formatted(stage, field.name()),
        "d%s.%s()".formatted(stage, field.name()),
        told);
    Look realized = new Look(
        "%s realized %s".formatted(stage, field.name()),
        "r%s.%s()".formatted(stage, field.name()),
        told);
    if (field instanceof Setting) {
      return List.of(planned, realized);
    } else if (field instanceof Argument argument) {
      return argument.type().endsWith("Secret") ? List.of() : List.of(planned);
    } else if (field instanceof Input input) {
      return List.of(
          new Look(
              planned.name(),
              planned.code() + ".equals(" + Uses.given(input) + ")",
              "Boolean true"),
          realized.with(input
              .other()
              .map(home -> Uses.objects(realized.code(), home))
              .orElse(realized.code())));
    }
    return List.of(realized);
  }

  private Look with(String other) {
    return new Look(name, other, told);
  }
}
