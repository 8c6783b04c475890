package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Type.Component;
import dev.stagewright.processor.testing.random.Type.Constants;
import dev.stagewright.processor.testing.random.Type.Holder;
import dev.stagewright.processor.testing.random.Type.Struct;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Random values of any type. */
final class Values {
  private final RandomChoices choices;
  private final boolean measured;

  /**
   * Makes them.
   *
   * @param measured whether numbers may have diverged
   */
  Values(RandomChoices choices, boolean measured) {
    this.choices = choices;
    this.measured = measured;
  }

  Value of(Type type) {
    if (type instanceof SimpleTypes single) {
      return single.value(choices, measured);
    } else if (type instanceof Constants constants) {
      String name = choices.one(constants.names());
      return Value.of(constants.code() + "." + name, "Enum " + name);
    } else if (type instanceof Struct struct) {
      return struct(struct);
    }
    return held((Holder) type);
  }

  private Value struct(Struct struct) {
    List<String> codes = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Component component : struct.components()) {
      Value value = of(component.type());
      codes.add(value.code());
      told.add(component.name() + "=" + value.told());
    }
    return Value.of(
        "new %s(%s)".formatted(struct.code(), String.join(", ", codes)), "Struct" + told);
  }

  private Value held(Holder holder) {
    Type element = holder.element();
    return switch (holder.shape()) {
      case OPTIONAL -> optional(element);
      case MAP -> map(element);
      case LIST -> list(element);
      case SET -> set(element);
    };
  }

  private Value optional(Type element) {
    if (choices.chance(30)) {
      return Value.of("java.util.Optional.<%s>empty()".formatted(element.boxed()), "Optional[]");
    }
    Value value = of(element);
    return new Value(
        "java.util.Optional.<%s>of(%s)".formatted(element.boxed(), value.code()),
        "Optional[" + value.told() + "]",
        value.content(),
        value.size());
  }

  private Value list(Type element) {
    List<Value> values = choices.some(3, () -> of(element));
    return Value.holding(
        code(element, values), "List", values.stream().map(Value::told).toList());
  }

  private Value set(Type element) {
    List<Value> values = choices.some(3, () -> of(element));
    Set<String> told = values.stream().map(Value::told).collect(Collectors.toSet());
    return Value.holding(
        "new java.util.LinkedHashSet<%s>(%s)".formatted(element.boxed(), code(element, values)),
        "Set",
        told.stream().sorted().toList());
  }

  private static String code(Type element, List<Value> values) {
    return values.stream()
        .map(Value::code)
        .collect(
            Collectors.joining(", ", "java.util.List.<%s>of(".formatted(element.boxed()), ")"));
  }

  private Value map(Type element) {
    Map<String, Value> values = new TreeMap<>();
    new LinkedHashSet<>(choices.some(3, () -> Texts.text(choices)))
        .forEach(key -> values.put(key, of(element)));
    String witness = "java.util.Map.<java.lang.String, %s>".formatted(element.boxed());
    List<String> entries = values.entrySet().stream()
        .map(entry -> "%sentry(%s, %s)"
            .formatted(witness, Texts.literal(entry.getKey()), entry.getValue().code()))
        .toList();
    Map<String, String> told = new TreeMap<>();
    values.forEach((key, value) -> told.put(key, value.told()));
    return new Value(
        "%sofEntries(%s)".formatted(witness, String.join(", ", entries)),
        "Map" + told,
        null,
        told.size());
  }

  /**
   * Returns the value of a field without an initialiser: nothing where it must be given a value.
   */
  static Optional<Value> untouched(Type type) {
    if (type instanceof Holder holder) {
      return Optional.of(
          switch (holder.shape()) {
            case OPTIONAL -> Value.of("", "Optional[]");
            case LIST -> Value.holding("", "List", List.of());
            case SET -> Value.holding("", "Set", List.of());
            case MAP -> new Value("", "Map{}", null, 0);
          });
    }
    return type instanceof SimpleTypes single && single.isPrimitive()
        ? Optional.of(UnsetPrimitives.of(single))
        : Optional.empty();
  }
}
