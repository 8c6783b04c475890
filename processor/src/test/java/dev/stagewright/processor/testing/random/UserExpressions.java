package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Setting;
import dev.stagewright.processor.testing.random.Type.Holder;
import dev.stagewright.processor.testing.random.Type.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The expressions with which user code configures a stage and looks at it. */
final class UserExpressions {
  private UserExpressions() {}

  /** Calls the builder, in the order that it asks for. */
  static String instantiated(RandomStage stage) {
    StringBuilder code =
        new StringBuilder(stage.location().generated("Stage")).append(".builder()");
    stage.fields().stream().filter(Field::isRequired).forEach(field -> code.append(call(field)));
    stage.fields().stream()
        .filter(field -> !field.isRequired())
        .forEach(field -> code.append(call(field)));
    return code.append(".instantiate()").toString();
  }

  private static String call(Field field) {
    return value(field)
        .map(value -> "\n        .%s(%s)".formatted(field.name(), value))
        .orElse("");
  }

  private static Optional<String> value(Field field) {
    if (field instanceof Setting setting) {
      return setting.given().map(value -> given(setting, value));
    } else if (field instanceof Argument argument) {
      return argument.given();
    } else if (field instanceof Input input) {
      return Optional.of(given(input));
    }
    return Optional.empty();
  }

  /** Returns the value as it is given: that of an {@code Optional} may be given without it. */
  private static String given(Setting setting, Value value) {
    boolean unwraps = setting.unwrapped()
        && !setting.isRequired()
        && setting.kind() instanceof Holder holder
        && holder.shape() == Shape.OPTIONAL
        && !value.isNothing();
    return unwraps
        ? value.code().substring(value.code().indexOf(">of(") + 4, value.code().length() - 1)
        : value.code();
  }

  /** Returns the builder's value for an input. */
  static String given(Input input) {
    List<String> sources = input.sources().stream().map(UserExpressions::source).toList();
    if (input.shape().isEmpty()) {
      return sources.get(0);
    }
    return switch (input.shape().get()) {
      case OPTIONAL ->
        sources.isEmpty()
            ? "java.util.Optional.empty()"
            : "java.util.Optional.of(%s)".formatted(sources.get(0));
      case MAP ->
        IntStream.range(0, sources.size())
            .mapToObj(i -> Texts.literal(ExpectedReports.key(i)) + ", " + sources.get(i))
            .collect(Collectors.joining(", ", "java.util.Map.of(", ")"));
      default -> "java.util.List.of(%s)".formatted(String.join(", ", sources));
    };
  }

  private static String source(Input.Source source) {
    return "d" + source.stage() + source.file().map(file -> "." + file + "()").orElse("");
  }

  /** Turns realizations into the objects of their stages. */
  static String objects(String code, ClassLocation stage) {
    return "harness.Told.each(%s, %s.class, %2$s::toStage)"
        .formatted(code, stage.generated("RRef"));
  }
}
