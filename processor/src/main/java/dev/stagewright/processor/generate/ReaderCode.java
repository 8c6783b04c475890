package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.StageModel;
import javax.lang.model.element.Modifier;

/** The method that reads a configuration from JSON. */
final class ReaderCode {
  private final StageModel stage;
  private final Codecs codecs;

  ReaderCode(StageModel stage, Codecs codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  MethodSpec method() {
    MethodSpec.Builder read = MethodSpec.methodBuilder("read")
        .addJavadoc("""
            Reads a configuration.

            @param reader what to read from
            @return the derivation
            @throws $T if a value is missing, unknown, of a wrong type, or breaks a constraint
            """, ConfigException.class)
        .addModifiers(Modifier.STATIC)
        .returns(stage.names().dref())
        .addParameter(ConfigReader.class, "reader")
        .addStatement("$1T builder = new $1T()", stage.names().builder());
    for (ConfigField field : stage.settable()) {
      if (isReadable(field.type())) {
        read.addStatement("builder.$L =$W$L", Locals.slot(stage, field), read(field));
      }
    }
    return read.addStatement("reader.finish($T.TYPE)", stage.names().recipe())
        .addStatement("return builder.instantiate()")
        .build();
  }

  private CodeBlock read(ConfigField field) {
    CodeBlock codec = codec(field.type());
    boolean isSingle = !(field.type() instanceof Container);
    return field.isInput() && isSingle
        ? CodeBlock.of("reader.input($S,$W$L)", field.name(), codec)
        : CodeBlock.of(
            "reader.$L($S,$W$L,$Wbuilder.$L)",
            field.isRequired() ? "required" : "value",
            field.name(),
            codec,
            Locals.slot(stage, field));
  }

  private static boolean isReadable(ConfigType type) {
    return !(type instanceof ConfigType.Opaque) && !(type instanceof ConfigType.SecretValue);
  }

  private CodeBlock codec(ConfigType type) {
    ConfigType inner = type instanceof Container container ? container.element() : type;
    if (inner instanceof ConfigType.PathInput) {
      return within(type, CodeBlock.of("reader.path()"));
    } else if (inner instanceof ConfigType.StageInput input) {
      CodeBlock codec = CodeBlock.of(
          "reader.stage($T.class, $T::read)",
          input.names().dref(),
          input.names().entry());
      return within(type, codec);
    }
    return codecs.of(type);
  }

  private static CodeBlock within(ConfigType type, CodeBlock codec) {
    return type instanceof Container container
        ? CodeBlock.of(
            "$T.$L($L)", dev.stagewright.config.Codecs.class, container.shape().codec(), codec)
        : codec;
  }
}
