package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.BuildContext;
import dev.stagewright.config.StageType;
import dev.stagewright.match.Matcher;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.realize.BuildSite;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Inputs;
import dev.stagewright.store.Realized;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Writes {@code XRecipe}: how the stage's object is made, filled, run, and its values saved. */
final class RecipeGenerator {
  private final StageModel stage;
  private final Codecs codecs;
  private final MatcherCode matcher;

  RecipeGenerator(StageModel stage, Codecs codecs) {
    this.stage = stage;
    this.codecs = codecs;
    this.matcher = new MatcherCode(stage, codecs);
  }

  TypeSpec generate() {
    TypeSpec.Builder type = TypeSpec.classBuilder(stage.names().recipe())
        .addJavadoc("Realizes derivations of {@link $T}.\n", stage.names().stage())
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(
            ClassName.get(Recipe.class), stage.names().stage(), stage.names().rref()))
        .addField(stageType())
        .addFields(codecs.declarations())
        .addFields(matcher.constant())
        .addField(ownBody())
        .addField(stage.names().dref(), "derivation", Modifier.PRIVATE, Modifier.FINAL)
        .addField(Faces.nullable(stage, ClassName.get(Matcher.class)), "matcher", Modifier.FINAL)
        .addField(Faces.body(stage), "body", Modifier.FINAL)
        .addMethod(constructor());
    return type.addMethod(start("matcher")
            .returns(Matcher.class)
            .addStatement("return matcher == null ? $L : matcher", matcher.expression())
            .build())
        .addMethods(matcher.methods())
        .addMethod(promises())
        .addMethods(counts())
        .addMethods(arguments())
        .addMethod(prepare())
        .addMethod(run())
        .addMethod(save())
        .addMethod(fill())
        .addMethod(open())
        .build();
  }

  private FieldSpec stageType() {
    CodeBlock tracks = stage.tracks().stream()
        .map(tracked -> CodeBlock.of(",$W$T.class", tracked))
        .collect(CodeBlock.joining(""));
    ClassName type = stage.names().stage();
    return FieldSpec.builder(StageType.class, "TYPE", Modifier.STATIC, Modifier.FINAL)
        .initializer(
            stage.version().isEmpty()
                ? CodeBlock.of("$T.of($S, $T.class$L)", StageType.class, stage.name(), type, tracks)
                : CodeBlock.of(
                    "$T.versioned($S, $T.class, $S)",
                    StageType.class,
                    stage.name(),
                    type,
                    stage.version()))
        .build();
  }

  private MethodSpec promises() {
    String paths = stage.files().stream()
        .map(output -> "derivation.%s().path()".formatted(output.name()))
        .collect(Collectors.joining(", "));
    return start("promises")
        .returns(ParameterizedTypeName.get(List.class, RelativePath.class))
        .addStatement("return $T.of($L)", List.class, paths)
        .build();
  }

  private List<MethodSpec> counts() {
    List<MethodSpec> methods = new ArrayList<>();
    if (stage.realizations() != 1) {
      methods.add(count("realizations", CodeBlock.of("$L", stage.realizations())));
    }
    if (stage.cores() != 1) {
      methods.add(count(
          "cores",
          stage.cores() == 0
              ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
              : CodeBlock.of("$L", stage.cores())));
    }
    return methods;
  }

  private static MethodSpec count(String name, CodeBlock value) {
    return start(name).returns(int.class).addStatement("return $L", value).build();
  }

  private List<MethodSpec> arguments() {
    if (stage.arguments().isEmpty()) {
      return List.of();
    }
    CodeBlock entries = stage.arguments().stream()
        .map(argument ->
            CodeBlock.of("$1T.entry($2S, derivation.$2L())", Map.class, argument.name()))
        .collect(CodeBlock.joining(",\n"));
    return List.of(start("arguments")
        .returns(ParameterizedTypeName.get(Map.class, String.class, Object.class))
        // with types written out: to infer them from hundreds of entries takes javac minutes
        .addStatement(
            "return $T.<$T, $T>ofEntries(\n$L)", Map.class, String.class, Object.class, entries)
        .build());
  }

  private MethodSpec prepare() {
    MethodSpec.Builder prepare = start("prepare")
        .returns(stage.names().stage())
        .addParameter(BuildSite.class, "site")
        .addStatement(
            "$T stage = fill(derivation, site.inputs())", stage.names().stage());
    if (!stage.files().isEmpty()) {
      prepare.addException(IOException.class);
    }
    for (ConfigField argument : stage.arguments()) {
      CodeBlock value = CodeBlock.of("derivation.$L()", argument.name());
      prepare.addStatement(
          "stage.$L = $L",
          argument.name(),
          argument.type() instanceof ConfigType.SecretValue
              ? CodeBlock.of("site.secret($L)", value)
              : value);
    }
    for (OutputField file : stage.files()) {
      prepare.addStatement("stage.$1L = site.output(derivation.$1L().path())", file.name());
    }
    return prepare.addStatement("return stage").build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(stage.names().dref(), "derivation")
        .addParameter(stage.names().builder(), "builder")
        .addStatement("this.derivation = derivation")
        .addStatement("this.matcher = builder.$L", Locals.matcher(stage))
        .addStatement("this.body = builder.$L", Locals.body(stage))
        .build();
  }

  private FieldSpec ownBody() {
    ExecutableElement method = stage.builds().get(0);
    String context = method.getParameters().isEmpty() ? "" : "build";
    return FieldSpec.builder(Faces.body(stage), "BODY", Modifier.STATIC, Modifier.FINAL)
        .initializer("(stage, build) -> stage.$L($L)", method.getSimpleName(), context)
        .build();
  }

  private MethodSpec run() {
    return start("run")
        .addParameter(stage.names().stage(), "stage")
        .addParameter(BuildSite.class, "site")
        .addException(Exception.class)
        .addStatement("body.build(stage, $T.of(site))", BuildContext.class)
        .build();
  }

  private MethodSpec save() {
    MethodSpec.Builder save = start("save")
        .addParameter(stage.names().stage(), "stage")
        .addParameter(BuildSite.class, "site");
    for (OutputField value : stage.values()) {
      save.addStatement(
          "site.save($1S, $2L, stage.$1L)", value.name(), codecs.atHome(value.type()));
    }
    return save.build();
  }

  private MethodSpec fill() {
    MethodSpec.Builder fill = MethodSpec.methodBuilder("fill")
        .addModifiers(Modifier.STATIC)
        .returns(stage.names().stage())
        .addParameter(stage.names().dref(), "derivation")
        .addParameter(Inputs.class, "inputs")
        .addStatement("$1T stage = new $1T()", stage.names().stage());
    for (ConfigField config : stage.configs()) {
      CodeBlock value = config.isInput()
          ? InputCode.filled(config, CodeBlock.of("inputs"))
          : CodeBlock.of("derivation.$L()", config.name());
      fill.addStatement("stage.$L = $L", config.name(), value);
    }
    return fill.addStatement("return stage").build();
  }

  private MethodSpec open() {
    return start("open")
        .returns(stage.names().rref())
        .addParameter(Realized.class, "realized")
        .addStatement("return new $T(derivation, realized)", stage.names().rref())
        .build();
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
