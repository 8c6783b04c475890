package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.BuildContext;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import javax.lang.model.element.Modifier;

/**
 * The generator of {@code XDRef}: one configuration, the files that it promises, and how it is
 * realized.
 */
final class DRefGenerator {
  private final StageModel stage;
  private final String values;

  DRefGenerator(StageModel stage) {
    this.stage = stage;
    this.values = FieldDeclarations.values(stage);
  }

  TypeSpec generate(CodecCode codecs) {
    return handle().addMethods(new RecipeCode(stage, codecs).methods()).build();
  }

  /** Writes what can be written of any stage, right or wrong. */
  TypeSpec.Builder handle() {
    TypeSpec.Builder type = TypeSpec.classBuilder(stage.names().dref())
        .addJavadoc(
            "A derivation of {@link $T}: the stage with one configuration.\n",
            stage.names().stage())
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(
            ClassName.get(StageDerivation.class),
            stage.names().stage(),
            stage.names().rref(),
            stage.names().dref()));
    if (FieldDeclarations.hasValues(stage)) {
      type.addField(FieldSpec.builder(stage.names().stage(), values, Modifier.FINAL)
          .initializer("new $T()", stage.names().stage())
          .build());
    }
    stage.configs().stream()
        .filter(ConfigField::isInput)
        .forEach(input -> type.addField(
            FieldView.PLANNED.of(input.type()),
            FieldDeclarations.variable(stage, input),
            Modifier.PRIVATE,
            Modifier.FINAL));
    type.addMethod(constructor());
    stage.configs().forEach(config -> type.addMethod(accessor(config, "configured")));
    stage.arguments().forEach(argument -> type.addMethod(accessor(argument, "given")));
    stage.files().forEach(output -> type.addMethod(output(output)));
    type.addMethod(builder()).addMethod(fill());
    if (FieldDeclarations.hasValues(stage)) {
      type.addMethod(copy());
    }
    return type.addMethod(build()).addMethod(open());
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addParameter(stage.names().builder(), "builder")
        .addStatement("super(builder)");
    if (FieldDeclarations.hasValues(stage)) {
      constructor.addStatement("copy(builder.$1L, $1L)", values);
    }
    for (ConfigField argument : stage.arguments()) {
      constructor.addStatement("$1L.$2L = builder.$1L.$2L", values, argument.name());
    }
    for (ConfigField config : stage.configs()) {
      if (config.isInput()) {
        constructor.addStatement(
            config.type() instanceof Container
                ? "this.$1L = builder.$1L"
                : "this.$1L = given(builder.$1L)",
            FieldDeclarations.variable(stage, config));
      }
    }
    return constructor.build();
  }

  private MethodSpec accessor(ConfigField config, String how) {
    TypeName type = FieldView.PLANNED.of(config.type());
    return MethodSpec.methodBuilder(config.name())
        .addJavadoc(GeneratedJavadoc.accessor(
            config.doc(),
            "The %s {@code %s}.".formatted(how, config.name()),
            "the %s value".formatted(how)))
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", FieldDeclarations.slot(stage, config))
        .build();
  }

  private static MethodSpec output(OutputField output) {
    return MethodSpec.methodBuilder(output.name())
        .addJavadoc(GeneratedJavadoc.accessor(
            output.doc(),
            "The promised {@code " + output.path() + "}.",
            "the file or folder in a realization yet to come"))
        .addModifiers(Modifier.PUBLIC)
        .returns(RefPath.class)
        .addStatement("return promised($L)", OutputPathCode.text(output, ""))
        .build();
  }

  private MethodSpec builder() {
    return start("builder")
        .returns(stage.names().builder())
        .addStatement("return new $T(this)", stage.names().builder())
        .build();
  }

  private MethodSpec fill() {
    MethodSpec.Builder fill = start("fill")
        .returns(stage.names().stage())
        .addParameter(BuildInputs.class, "inputs")
        .addStatement("$1T stage = new $1T()", stage.names().stage());
    if (FieldDeclarations.hasValues(stage)) {
      fill.addStatement("copy($L, stage)", values);
    }
    for (ConfigField config : stage.configs()) {
      if (config.isInput()) {
        fill.addStatement("stage.$L = $L", config.name(), InputCode.filled(config));
      }
    }
    return fill.addStatement("return stage").build();
  }

  private MethodSpec copy() {
    MethodSpec.Builder copy = MethodSpec.methodBuilder("copy")
        .addModifiers(Modifier.STATIC)
        .addParameter(stage.names().stage(), "from")
        .addParameter(stage.names().stage(), "to");
    stage.configs().stream()
        .filter(field -> !field.isInput())
        .forEach(field -> copy.addStatement("to.$1L = from.$1L", field.name()));
    return copy.build();
  }

  private MethodSpec build() {
    MethodSpec.Builder build = start("build")
        .addParameter(stage.names().stage(), "stage")
        .addParameter(BuildContext.class, "build")
        .addException(Exception.class);
    stage.builds().stream()
        .findFirst()
        .ifPresent(method -> build.addStatement(
            "stage.$L($L)",
            method.getSimpleName(),
            method.getParameters().isEmpty() ? "" : "build"));
    return build.build();
  }

  private MethodSpec open() {
    return start("open")
        .returns(stage.names().rref())
        .addParameter(StoredRealization.class, "realized")
        .addStatement("return new $T(this, realized)", stage.names().rref())
        .build();
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
