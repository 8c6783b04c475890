package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.match.Matcher;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.ConfigType.Unsupported;
import dev.stagewright.processor.model.Constraint;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code XStage.Builder}: a configuration in the making. */
final class BuilderGenerator {
  private final StageModel stage;
  private final StepsGenerator steps;
  private final String values;

  BuilderGenerator(StageModel stage, StepsGenerator steps) {
    this.stage = stage;
    this.steps = steps;
    this.values = Locals.values(stage);
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
        .addField(FieldSpec.builder(StageType.class, Locals.type(stage))
            .initializer("$T.TYPE", stage.names().recipe())
            .build())
        .addField(FieldSpec.builder(Faces.body(stage), Locals.body(stage))
            .initializer("$T.BODY", stage.names().recipe())
            .build())
        .addField(Faces.nullable(stage, ClassName.get(Matcher.class)), Locals.matcher(stage))
        .addMethod(MethodSpec.constructorBuilder().addCode(defaults()).build());
    if (stage.isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    for (ConfigField config : stage.settable()) {
      if (config.isInput()) {
        builder.addField(input(config));
      }
      setters(builder, config);
    }
    return builder.addMethod(building()).addMethod(instantiate()).build();
  }

  private FieldSpec input(ConfigField config) {
    TypeName type = Faces.PLANNED.of(config.type());
    return config.type() instanceof Container container
        ? FieldSpec.builder(type, config.name())
            .initializer(container.shape().empty())
            .build()
        : FieldSpec.builder(Faces.nullable(stage, type), config.name()).build();
  }

  /** What the fresh object may not have, and what it must. */
  private CodeBlock defaults() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ConfigField config : stage.settable()) {
      if (config.isInput()) {
        code.addStatement(
            "$T.refuseInitialiser($T.TYPE, $S, $L.$L)",
            ConfigWriter.class,
            stage.names().recipe(),
            config.name(),
            values,
            config.name());
      } else if (config.type() instanceof Container container) {
        code.beginControlFlow("if ($L.$L == null)", values, config.name())
            .addStatement("$L.$L = $L", values, config.name(), container.shape().empty())
            .endControlFlow();
      }
    }
    return code.build();
  }

  private void setters(TypeSpec.Builder builder, ConfigField config) {
    if (config.type() instanceof Container container && container.shape() == Shape.OPTIONAL) {
      TypeName inner = Faces.PLANNED.of(container.element());
      TypeName plain = inner.isBoxedPrimitive() ? inner.unbox() : inner;
      builder.addMethod(setter(
          config, plain, CodeBlock.of("$T.of($L)", container.shape().type(), config.name())));
    } else if (config.type() instanceof Unsupported unsupported
        && unsupported.type() instanceof ParameterizedTypeName optional
        && optional.rawType().equals(Shape.OPTIONAL.type())
        && !(optional.typeArguments().get(0) instanceof ParameterizedTypeName)) {
      builder.addMethod(setter(config, optional.typeArguments().get(0), CodeBlock.of("null")));
    }
    builder.addMethod(
        setter(config, Faces.PLANNED.of(config.type()), CodeBlock.of("$L", config.name())));
  }

  private MethodSpec setter(ConfigField config, TypeName type, CodeBlock value) {
    return steps
        .method(config, type, stage.names().builder())
        .addModifiers(Modifier.PUBLIC)
        .addStatement(
            "$L$L = $L", config.isInput() ? "this." : "", Locals.slot(stage, config), value)
        .addStatement("return this")
        .build();
  }

  private MethodSpec building() {
    return MethodSpec.methodBuilder("building")
        .addJavadoc("""
            Puts another body in place of the stage's own: for tests of what is built from it. Its name
            stands for the code, so that what it builds is never taken for the real thing.

            @param name the name of the body; not empty
            @param body what builds
            @return the builder
            @throws $T if the name is empty
            """, ConfigException.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(stage.names().builder())
        .addParameter(String.class, "name")
        .addParameter(Faces.body(stage), "body")
        .addStatement(
            "this.$L = $T.TYPE.building(name)",
            Locals.type(stage),
            stage.names().recipe())
        .addStatement("this.$L = body", Locals.body(stage))
        .addStatement("return this")
        .build();
  }

  private MethodSpec instantiate() {
    ClassName dref = stage.names().dref();
    MethodSpec.Builder method = MethodSpec.methodBuilder("instantiate")
        .addJavadoc("""
            Ends the configuration. Touches no store.

            @return the derivation
            @throws $T if a value is missing or breaks a constraint
            """, ConfigException.class)
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
            stage.names().recipe())
        .addCode(checks)
        .addStatement("violations.refuse()")
        .addStatement("return derivation")
        .build();
  }

  private CodeBlock checks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ConfigField config : stage.settable()) {
      for (Constraint constraint : config.constraints()) {
        code.add(Checks.of(config, constraint));
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
