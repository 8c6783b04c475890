package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import javax.lang.model.element.Modifier;

/**
 * The generator of {@code XRRef}: one result, with its files and values, and what it was made from.
 */
final class RRefGenerator {
  private final StageModel stage;
  private final CodecCode codecs;

  RRefGenerator(StageModel stage, CodecCode codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  TypeSpec generate() {
    TypeSpec.Builder type = TypeSpec.classBuilder(stage.names().rref())
        .addJavadoc(
            "A realization of {@link $T}: one immutable result.\n",
            stage.names().stage())
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(
            ClassName.get(StageRealization.class),
            stage.names().stage(),
            stage.names().dref()))
        .addMethod(constructor());
    stage.files().forEach(output -> type.addMethod(file(output)));
    stage.values().forEach(output -> type.addMethod(value(output)));
    stage.configs().forEach(config -> type.addMethod(config(config)));
    return type.build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(stage.names().dref(), "derivation")
        .addParameter(StoredRealization.class, "realized")
        .addStatement("super(derivation, realized)")
        .build();
  }

  private static MethodSpec file(OutputField output) {
    return MethodSpec.methodBuilder(output.name())
        .addJavadoc(GeneratedJavadoc.accessor(
            output.doc(),
            "The file or folder {@code " + output.path() + "}.",
            "an existing, read-only file or folder"))
        .addModifiers(Modifier.PUBLIC)
        .returns(Path.class)
        .addStatement("return realized.file(derivation.$L().path())", output.name())
        .build();
  }

  private MethodSpec value(OutputField output) {
    return MethodSpec.methodBuilder(output.name())
        .addJavadoc(GeneratedJavadoc.accessor(
            output.doc(),
            "The value of {@code " + output.name() + "}.",
            "the value that the build left"))
        .addModifiers(Modifier.PUBLIC)
        .returns(FieldView.REALIZED.of(output.type()))
        .addStatement("return realized.value($S, $L)", output.name(), codecs.of(output.type()))
        .build();
  }

  private static MethodSpec config(ConfigField config) {
    CodeBlock value = config.isInput()
        ? InputCode.realized(config)
        : CodeBlock.of("derivation.$L()", config.name());
    return MethodSpec.methodBuilder(config.name())
        .addJavadoc(GeneratedJavadoc.accessor(
            config.doc(),
            "The configured {@code " + config.name() + "}.",
            "what the build was given"))
        .addModifiers(Modifier.PUBLIC)
        .returns(FieldView.REALIZED.of(config.type()))
        .addStatement("return $L", value)
        .build();
  }
}
