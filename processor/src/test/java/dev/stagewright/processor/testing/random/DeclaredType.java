package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Type.Component;
import dev.stagewright.processor.testing.random.Type.Constants;
import dev.stagewright.processor.testing.random.Type.Struct;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A type that a user declares.
 *
 * @param type the type
 * @param text its declaration, without a modifier of access
 */
record DeclaredType(Type type, String text) {

  static DeclaredType constants(RandomChoices choices, String scope, String name) {
    Names names = new Names(choices);
    List<String> constants =
        IntStream.rangeClosed(0, choices.upTo(3)).mapToObj(i -> names.member()).toList();
    String bodies = constants.stream()
        .map(constant -> choices.chance(20)
            ? constant
                + " {\n    @java.lang.Override\n    int weight() {\n      return 1;\n    }\n  }"
            : constant)
        .collect(Collectors.joining(",\n  "));
    return new DeclaredType(
        new Constants(scope + "." + name, constants),
        "enum %s {\n  %s;\n\n  int weight() {\n    return 0;\n  }\n\n  @java.lang.Override\n  public java.lang.String toString() {\n    return \"?\";\n  }\n}\n"
            .formatted(name, bodies));
  }

  static DeclaredType struct(RandomChoices choices, String scope, String name, Types types) {
    Names names = new Names(choices);
    List<Component> components = IntStream.range(0, choices.upTo(4))
        .mapToObj(i -> new Component(names.member(), types.value(2)))
        .toList();
    String head = components.stream()
        .map(component -> component.type().code() + " " + component.name())
        .collect(Collectors.joining(", "));
    String told = components.isEmpty()
        ? "\"\""
        : components.stream()
            .map(component -> "\"%1$s=\" + harness.Told.of(this.%1$s)".formatted(component.name()))
            .collect(Collectors.joining(" + \", \" + "));
    String compact = choices.chance(40) && !components.isEmpty()
        ? "  public %s {\n    harness.Told.of(%s);\n  }\n\n"
            .formatted(name, components.get(0).name())
        : "";
    return new DeclaredType(
        new Struct(scope + "." + name, components),
        "record %s(%s) implements harness.Told.Struct {\n%s  @java.lang.Override\n  public java.lang.String struct() {\n    return \"[\" + %s + \"]\";\n  }\n}\n"
            .formatted(name, head, compact, told));
  }
}
