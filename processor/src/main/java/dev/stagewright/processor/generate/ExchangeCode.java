package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.StageModel;
import javax.lang.model.element.Modifier;

/** The method of a builder through which its fields are read, written and listed. */
final class ExchangeCode {
  private final StageModel stage;
  private final CodecCode codecs;

  ExchangeCode(StageModel stage, CodecCode codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  MethodSpec method() {
    MethodSpec.Builder exchange = MethodSpec.methodBuilder("exchange")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(FieldVisitor.class, "with");
    for (ConfigField config : stage.configs()) {
      if (config.markedRequired() && !isSingle(config)) {
        exchange.addStatement("with.required($S)", config.name());
      }
      exchange.addStatement(
          "$L =$W$L", slot(config), config.isInput() ? input(config) : value(config));
    }
    for (ConfigField argument : stage.arguments()) {
      if (argument.markedRequired()) {
        exchange.addStatement("with.required($S)", argument.name());
      }
      exchange.addStatement("$L =$W$L", slot(argument), argument(argument));
    }
    return exchange.build();
  }

  /** Tells whether a field is one input, which is required anyway. */
  private static boolean isSingle(ConfigField config) {
    return config.isInput() && !(config.type() instanceof Container);
  }

  private CodeBlock value(ConfigField config) {
    return CodeBlock.of(
        "with.value($S,$W$L,$W$L)", config.name(), codecs.of(config.type()), slot(config));
  }

  private CodeBlock argument(ConfigField argument) {
    return argument.type() instanceof ConfigType.Opaque
            || argument.type() instanceof ConfigType.SecretValue
        ? CodeBlock.of("with.argument($S,$W$L)", argument.name(), slot(argument))
        : CodeBlock.of(
            "with.argument($S,$W$L,$W$L)",
            argument.name(),
            codecs.of(argument.type()),
            slot(argument));
  }

  private CodeBlock input(ConfigField config) {
    ConfigType inner =
        config.type() instanceof Container container ? container.element() : config.type();
    boolean many =
        config.type() instanceof Container container && container.shape() != Shape.OPTIONAL;
    if (inner instanceof ConfigType.StageInput input) {
      return CodeBlock.of(
          "with.$L($S,$W$T.class,$W$T::read,$W$L)",
          many ? "stages" : "stage",
          config.name(),
          input.names().dref(),
          input.names().entry(),
          slot(config));
    }
    return CodeBlock.of("with.$L($S,$W$L)", many ? "paths" : "path", config.name(), slot(config));
  }

  /** Inputs may be called anything. */
  private String slot(ConfigField config) {
    return (config.isInput() ? "this." : "") + FieldDeclarations.slot(stage, config);
  }
}
