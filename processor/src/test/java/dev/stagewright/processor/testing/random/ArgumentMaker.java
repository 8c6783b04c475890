package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A source of fields that change no result: their types may be any. */
final class ArgumentMaker {
  private static final String SECRET = "dev.stagewright.build.Secret";

  private final RandomChoices choices;
  private final Named named;

  ArgumentMaker(RandomChoices choices, Named named) {
    this.choices = choices;
    this.named = named;
  }

  Argument ofValue(Type type) {
    Value initial = asIs(type);
    Optional<Value> given = choices.chance(50) ? Optional.of(asIs(type)) : Optional.empty();
    List<Value> all = Stream.concat(Stream.of(initial), given.stream()).toList();
    return new Argument(
        named,
        type.code(),
        initial.code(),
        given.map(Value::code),
        given.orElse(initial).told(),
        Constraints.holding(choices, all));
  }

  /**
   * Draws a value as it is: of an argument nothing is written and read, so that -0.0 stays -0.0.
   */
  private Value asIs(Type type) {
    return Stream.generate(() -> new Values(choices, false).of(type))
        .filter(value -> !value.code().contains("-0.0"))
        .findFirst()
        .orElseThrow();
  }

  Argument ofAnything() {
    return choices.one(
        of("int[]", "new int[] {1, 2}", "[1, 2]"),
        of("java.lang.Class<?>", "java.util.Map.Entry.class", "java.util.Map$Entry"),
        of(
            "java.util.Map<java.lang.String, ? super java.lang.Integer>",
            "java.util.Map.of(\"a\", 1)",
            "Map{a=Integer 1}"),
        of("java.util.concurrent.TimeUnit", "java.util.concurrent.TimeUnit.DAYS", "Enum DAYS"),
        of(SECRET, SECRET + ".environment(\"SOMEBODYS\")", "Secret true"),
        of(SECRET, SECRET + ".environment(\"NOBODYS\")", "Secret false"),
        of(SECRET, SECRET + ".none()", "Secret false"));
  }

  private Argument of(String type, String code, String told) {
    Optional<String> given = choices.chance(50) ? Optional.of(code) : Optional.empty();
    return new Argument(named, type, code, given, told, List.of());
  }
}
