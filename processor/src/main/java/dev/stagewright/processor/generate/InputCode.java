package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Shape;

/** The expressions that find inputs among what a build reads. */
final class InputCode {
  private InputCode() {}

  /** Gives files as paths, and stages as their realizations: for realizations. */
  static CodeBlock realized(ConfigField config) {
    return realized(
        config, CodeBlock.of("derivation.$L()", config.name()), CodeBlock.of("realized.inputs()"));
  }

  private static CodeBlock realized(ConfigField config, CodeBlock planned, CodeBlock inputs) {
    if (!(config.type() instanceof Container container)) {
      return one(config.type(), planned, inputs);
    }
    if (container.shape() == Shape.OPTIONAL) {
      return CodeBlock.of(
          "$L.map(input -> $L)", planned, one(container.element(), CodeBlock.of("input"), inputs));
    } else if (container.shape() == Shape.MAP) {
      return each(planned, one(container.element(), CodeBlock.of("input"), inputs));
    }
    return CodeBlock.of(
        "$L.stream()\n.flatMap(input -> $L.stream())\n.toList()",
        planned,
        all(container.element(), CodeBlock.of("input"), inputs));
  }

  /** Gives files as paths, and stages as their objects: for the derivation itself. */
  static CodeBlock filled(ConfigField config) {
    CodeBlock planned = CodeBlock.of("$L", FieldDeclarations.call("", config.name()));
    CodeBlock inputs = CodeBlock.of("inputs");
    CodeBlock realized = realized(config, planned, inputs);
    ConfigType inner =
        config.type() instanceof Container container ? container.element() : config.type();
    if (!(inner instanceof ConfigType.StageInput stage)) {
      return realized;
    }
    if (!(config.type() instanceof Container container)) {
      return CodeBlock.of("$L.toStage()", realized);
    }
    CodeBlock toStage = CodeBlock.of("$T::toStage", stage.names().rref());
    return switch (container.shape()) {
      case OPTIONAL -> CodeBlock.of("$L\n.map($L)", realized, toStage);
      case MAP -> each(planned, CodeBlock.of("input.from($L).toStage()", inputs));
      default ->
        CodeBlock.of(
            "$L.stream()\n.flatMap(input -> input.allFrom($L).stream())\n.map($L)\n.toList()",
            planned,
            inputs,
            toStage);
    };
  }

  private static CodeBlock each(CodeBlock planned, CodeBlock found) {
    return CodeBlock.of("each($L, input -> $L)", planned, found);
  }

  private static CodeBlock one(ConfigType type, CodeBlock planned, CodeBlock inputs) {
    return type instanceof ConfigType.PathInput
        ? CodeBlock.of("$L.file($L)", inputs, planned)
        : CodeBlock.of("$L.from($L)", planned, inputs);
  }

  private static CodeBlock all(ConfigType type, CodeBlock planned, CodeBlock inputs) {
    return type instanceof ConfigType.PathInput
        ? CodeBlock.of("$L.files($L)", inputs, planned)
        : CodeBlock.of("$L.allFrom($L)", planned, inputs);
  }
}
