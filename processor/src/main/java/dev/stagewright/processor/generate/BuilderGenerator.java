package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.config.Violations;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.ConfigType.Unsupported;
import dev.stagewright.processor.model.Constraint;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.spi.StageBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The generator of {@code XStage.Builder}, a configuration in the making. */
final class BuilderGenerator {
  private final StageModel stage;
  private final CodecCode codecs;
  private final StagedBuilderGenerator steps;
  private final String values;

  BuilderGenerator(StageModel stage, CodecCode codecs, StagedBuilderGenerator steps) {
    this.stage = stage;
    this.codecs = codecs;
    this.steps = steps;
    this.values = FieldDeclarations.values(stage);
  }

  TypeSpec generate() {
    TypeSpec.Builder builder = TypeSpec.classBuilder(stage.names().builder())
        .addJavadoc(
            "A configuration of {@link $T} in the making: defaults stand until they are set.\n",
            stage.names().stage())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addField(FieldSpec.builder(stage.names().stage(), values, Modifier.FINAL)
            .initializer("new $T()", stage.names().stage())
            .build())
        .superclass(ParameterizedTypeName.get(
            ClassName.get(StageBuilder.class),
            stage.names().stage(),
            stage.names().dref(),
            stage.names().builder()))
        .addSuperinterfaces(steps.contracts())
        .addMethod(fresh())
        .addMethod(equal());
    if (stage.traits().isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    for (ConfigField config : stage.settable()) {
      if (config.isInput()) {
        builder.addField(input(config));
      }
      setters(builder, config);
    }
    return builder
        .addMethod(instantiate())
        .addMethod(new ExchangeCode(stage, codecs).method())
        .build();
  }

  private FieldSpec input(ConfigField config) {
    TypeName type = FieldView.PLANNED.of(config.type());
    return config.type() instanceof Container container
        ? FieldSpec.builder(type, FieldDeclarations.variable(stage, config))
            .initializer(container.shape().empty())
            .build()
        : FieldSpec.builder(
                FieldView.nullable(stage, type), FieldDeclarations.variable(stage, config))
            .build();
  }

  /** Starts with the defaults: the fresh object may lack some, and may not have others. */
  private MethodSpec fresh() {
    MethodSpec.Builder fresh = MethodSpec.constructorBuilder()
        .addStatement("super($T.TYPE)", stage.names().entry());
    for (ConfigField config : stage.settable()) {
      if (config.isInput()) {
        fresh.addStatement("refuseInitialiser($1S, $2L.$1L)", config.name(), values);
      } else if (config.type() instanceof Container) {
        fresh.addStatement("$1L.$2L = orEmpty($1L.$2L)", values, config.name());
      }
    }
    return fresh.build();
  }

  /** Starts from a derivation. */
  private MethodSpec equal() {
    ClassName dref = stage.names().dref();
    MethodSpec.Builder equal = MethodSpec.constructorBuilder()
        .addParameter(dref, "derivation")
        .addStatement("super(derivation)");
    if (FieldDeclarations.hasValues(stage)) {
      equal.addStatement("$1T.copy(derivation.$2L, $2L)", dref, values);
    }
    for (ConfigField argument : stage.arguments()) {
      equal.addStatement("$1L.$2L = derivation.$2L()", values, argument.name());
    }
    stage.configs().stream()
        .filter(ConfigField::isInput)
        .forEach(input -> equal.addStatement(
            "this.$L = derivation.$L()", FieldDeclarations.variable(stage, input), input.name()));
    return equal.build();
  }

  private void setters(TypeSpec.Builder builder, ConfigField config) {
    if (config.type() instanceof Container container && container.shape() == Shape.OPTIONAL) {
      TypeName inner = FieldView.PLANNED.of(container.element());
      TypeName plain = inner.isBoxedPrimitive() ? inner.unbox() : inner;
      builder.addMethod(setter(
          config,
          plain,
          CodeBlock.of(
              "$T.of($L)", container.shape().type(), FieldDeclarations.variable(stage, config))));
    } else if (config.type() instanceof Unsupported unsupported
        && unsupported.type() instanceof ParameterizedTypeName optional
        && optional.rawType().equals(Shape.OPTIONAL.type())
        && !(optional.typeArguments().get(0) instanceof ParameterizedTypeName)) {
      builder.addMethod(setter(config, optional.typeArguments().get(0), CodeBlock.of("null")));
    }
    builder.addMethod(setter(
        config,
        FieldView.PLANNED.of(config.type()),
        CodeBlock.of("$L", FieldDeclarations.variable(stage, config))));
  }

  private MethodSpec setter(ConfigField config, TypeName type, CodeBlock value) {
    return steps
        .setter(config, type)
        .addModifiers(Modifier.PUBLIC)
        .addStatement(
            "$L$L = $L",
            config.isInput() ? "this." : "",
            FieldDeclarations.slot(stage, config),
            value)
        .addStatement("return this")
        .build();
  }

  private MethodSpec instantiate() {
    ClassName dref = stage.names().dref();
    MethodSpec.Builder method = MethodSpec.methodBuilder("instantiate")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(dref);
    CodeBlock checks = checks();
    if (checks.isEmpty()) {
      return method.addStatement("return new $T(this)", dref).build();
    }
    return method
        .addStatement("$1T derivation = new $1T(this)", dref)
        .addStatement(
            "$1T violations = new $1T($2T.TYPE)",
            Violations.class,
            stage.names().entry())
        .addCode(checks)
        .addStatement("violations.refuse()")
        .addStatement("return derivation")
        .build();
  }

  private CodeBlock checks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ConfigField config : stage.settable()) {
      for (Constraint constraint : config.constraints()) {
        code.add(ConstraintCode.of(config, constraint));
      }
    }
    List<OutputField> files = stage.files();
    if (files.stream().anyMatch(file -> !file.placeholders().isEmpty())) {
      code.addStatement(
          "$1T<$2T, $2T> paths = new $3T<>()", Map.class, String.class, LinkedHashMap.class);
      files.forEach(file -> code.addStatement(
          "paths.put($S, $L)", file.name(), OutputPathCode.text(file, "derivation.")));
      code.addStatement("violations.checkOutputs(paths)");
    }
    return code.build();
  }
}
